package dev.scopekeeper.routes;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;

/** Returns whether the database answers. */
public final class ReadHealth extends RouteHandler<Nothing, ReadHealth.Health> {

  public static final Route ROUTE = Route.get("/api/health").anyone();

  /** {@code ok}; anything else is a problem response. */
  public record Health(String status) {}

  private record Answer(int answer) {}

  public ReadHealth() {
    super(ROUTE, Nothing.class, Health.class);
  }

  @Override
  protected Reply<Health> handle(Call<Nothing> call) {
    call.database().read(tx -> tx.sql("health").single(Answer.class));
    return Reply.of(new Health("ok"));
  }
}

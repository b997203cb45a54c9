package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;

/** Tells what deleting the caller's account would do to their projects. */
public final class PreviewDeletion extends RouteHandler<Nothing, Farewell> {

  public static final Route ROUTE = Route.get("/api/me/deletion").signedIn();

  public PreviewDeletion() {
    super(ROUTE, Nothing.class, Farewell.class);
  }

  @Override
  protected Reply<Farewell> handle(Call<Nothing> call) {
    return Reply.of(call.database().read(tx -> Farewell.look(tx, call.caller().account())));
  }
}

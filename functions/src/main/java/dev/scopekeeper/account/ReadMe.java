package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;

/** Returns the caller's own account. */
public final class ReadMe extends RouteHandler<Nothing, Me> {

  public static final Route ROUTE = Route.get("/api/me").signedIn();

  public ReadMe() {
    super(ROUTE, Nothing.class, Me.class);
  }

  @Override
  protected Reply<Me> handle(Call<Nothing> call) {
    return Reply.of(
        call.database()
            .read(tx -> Me.of(tx, call.caller().account(), call.application().configuration())));
  }
}

package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;

/** Deletes the current session. */
public final class SignOut extends RouteHandler<Nothing, Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/sessions/current").signedIn().respondsWith(204);

  public SignOut() {
    super(ROUTE, Nothing.class, Nothing.class);
  }

  @Override
  protected Reply<Nothing> handle(Call<Nothing> call) {
    return Reply.nothing().cookie(call.database().write(tx -> Sessions.end(tx, call)));
  }
}

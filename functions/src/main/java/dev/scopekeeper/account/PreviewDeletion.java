package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;

/** Returns what deleting the caller's account would do to their projects. */
public final class PreviewDeletion extends RouteHandler<Nothing, AccountDeletionPlan> {

  public static final Route ROUTE = Route.get("/api/me/deletion").signedIn();

  public PreviewDeletion() {
    super(ROUTE, Nothing.class, AccountDeletionPlan.class);
  }

  @Override
  protected Reply<AccountDeletionPlan> handle(Call<Nothing> call) {
    return Reply.of(
        call.database().read(tx -> AccountDeletionPlan.read(tx, call.caller().account())));
  }
}

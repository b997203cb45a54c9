package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;

/** Tells whether a stranger can make an account here. */
public final class ReadSignUp extends RouteHandler<Nothing, ReadSignUp.SignUpState> {

  public static final Route ROUTE = Route.get("/api/sign-up").anyone();

  /**
   * @param open whether no invite is needed
   * @param first whether nobody has an account yet
   */
  public record SignUpState(boolean open, boolean first) {}

  private record Row(int accounts) {}

  public ReadSignUp() {
    super(ROUTE, Nothing.class, SignUpState.class);
  }

  @Override
  protected Reply<SignUpState> handle(Call<Nothing> call) {
    var row = call.database().read(tx -> tx.sql("account/signed_up").one(Row.class));
    var first = row.accounts() == 0;
    return Reply.of(
        new SignUpState(first || call.application().configuration().signUpOpen(), first));
  }
}

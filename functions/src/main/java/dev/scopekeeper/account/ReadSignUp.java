package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;

/** Returns whether a stranger can make an account here. */
public final class ReadSignUp extends RouteHandler<Nothing, ReadSignUp.SignUpState> {

  public static final Route ROUTE = Route.get("/api/sign-up").anyone();

  /**
   * @param open whether anyone can sign up without an invite or a set-up link
   * @param first whether there is no account yet; always false if the first account needs a set-up
   *     link
   */
  public record SignUpState(boolean open, boolean first) {}

  public ReadSignUp() {
    super(ROUTE, Nothing.class, SignUpState.class);
  }

  @Override
  protected Reply<SignUpState> handle(Call<Nothing> call) {
    var policy =
        call.database().read(tx -> SignUpPolicy.of(tx, call.application().configuration()));
    return Reply.of(new SignUpState(policy.open(), policy.open() && policy.first()));
  }
}

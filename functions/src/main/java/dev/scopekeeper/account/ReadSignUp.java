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
   * @param open whether neither an invite nor a set-up link is needed
   * @param first whether nobody has an account yet; not said where that takes a set-up link
   */
  public record SignUpState(boolean open, boolean first) {}

  public ReadSignUp() {
    super(ROUTE, Nothing.class, SignUpState.class);
  }

  @Override
  protected Reply<SignUpState> handle(Call<Nothing> call) {
    var door = call.database().read(tx -> SignUpDoor.of(tx, call.application().configuration()));
    return Reply.of(new SignUpState(door.open(), door.open() && door.first()));
  }
}

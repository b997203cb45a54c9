package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import jakarta.validation.constraints.Size;

/** Updates the caller's password. Ends their other sessions. */
public final class ChangePassword extends RouteHandler<ChangePassword.PasswordChange, Nothing> {

  public static final Route ROUTE =
      Route.put("/api/me/password")
          .signedIn()
          .respondsWith(204)
          .canFailWith(Problem.Kind.THROTTLED);

  /** The current and the new password. */
  public record PasswordChange(
      @Size(max = 200) String currentPassword, @Size(min = 10, max = 200) String newPassword) {}

  public ChangePassword() {
    super(ROUTE, PasswordChange.class, Nothing.class);
  }

  @Override
  protected Reply<Nothing> handle(Call<PasswordChange> call) {
    var credential = Reauthentication.requirePassword(call, call.input().currentPassword());
    PasswordRules.check(
        "newPassword", call.input().newPassword(), Username.parse(call.caller().username()));
    var hash = Passwords.hash(call.input().newPassword());
    call.database()
        .write(tx -> {
          credential.lock(tx);
          tx.sql("account/change_password")
              .bind("account", call.caller().account())
              .bind("passwordHash", hash)
              .run();
          return tx.sql("account/end_other_sessions")
              .bind("account", call.caller().account())
              .bind("token", Sessions.tokenHash(call))
              .run();
        });
    return Reply.nothing();
  }
}

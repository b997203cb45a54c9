package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.database.Transaction;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/**
 * Updates the password of an account by a recovery code. Uses up the code, ends all sessions of the
 * account and begins a new one.
 */
public final class RecoverAccount extends RouteHandler<RecoverAccount.Recovery, Me> {

  /** The hash of no token, so that no session is spared. */
  private static final byte[] NO_SESSION = new byte[32];

  public static final Route ROUTE =
      Route.post("/api/recoveries")
          .anyone()
          .respondsWith(201)
          .canFailWith(Problem.Kind.WRONG_CREDENTIALS, Problem.Kind.THROTTLED);

  /** A recovery code and the new password. */
  public record Recovery(
      @Size(max = 200) String username,
      @Size(max = 60) String recoveryCode,
      @Size(min = 10, max = 200) String newPassword) {}

  public RecoverAccount() {
    super(ROUTE, Recovery.class, Me.class);
  }

  @Override
  protected Reply<Me> handle(Call<Recovery> call) {
    var username = Username.parse(call.input().username());
    return Throttle.ofCredentialCheck(call, username)
        .attempt(() -> recover(call, username.orElseThrow(RecoverAccount::wrongCode)));
  }

  /** Checks and hashes the new password only after the code has matched. */
  private static Reply<Me> recover(Call<Recovery> call, Username username) {
    var code = call.input().recoveryCode();
    var account =
        call.database()
            .read(tx -> RecoveryCodes.owner(tx, username, code))
            .orElseThrow(RecoverAccount::wrongCode);
    PasswordRules.check("newPassword", call.input().newPassword(), Optional.of(username));
    var hash = Passwords.hash(call.input().newPassword());
    return call.database()
        .write(tx -> {
          Account.lock(tx, account);
          // another request may have used the code during the hashing
          if (!RecoveryCodes.use(tx, account, code)) {
            throw wrongCode();
          }
          return replacePassword(tx, call, account, hash);
        });
  }

  private static Problem wrongCode() {
    return Problem.of(AccountProblem.WRONG_RECOVERY_CODE);
  }

  private static Reply<Me> replacePassword(
      Transaction tx, Call<Recovery> call, UUID account, String hash) {
    tx.sql("account/change_password").bind("account", account).bind("passwordHash", hash).run();
    tx.sql("account/end_other_sessions").bind("account", account).bind("token", NO_SESSION).run();
    var cookie = Sessions.begin(tx, call, account);
    return Reply.of(Me.of(tx, account, call.application().configuration())).cookie(cookie);
  }
}

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
 * Lets the owner of a recovery code choose a new password: the code is used up, all sessions end.
 */
public final class RecoverAccount extends RouteHandler<RecoverAccount.Recovery, Me> {

  public static final Route ROUTE =
      Route.post("/api/recoveries")
          .anyone()
          .answers(201)
          .refuses(Problem.Kind.WRONG_CREDENTIALS, Problem.Kind.THROTTLED);

  /** The code, and the password to come. */
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
    return Throttle.ofProof(call, username)
        .attempt(() -> recover(call, username.orElseThrow(RecoverAccount::wrong)));
  }

  /** Judges and hashes the new password only once the code has matched. */
  private static Reply<Me> recover(Call<Recovery> call, Username username) {
    var code = call.input().recoveryCode();
    var account =
        call.database()
            .read(tx -> RecoveryCodes.owner(tx, username, code))
            .orElseThrow(RecoverAccount::wrong);
    PasswordRules.check("newPassword", call.input().newPassword(), Optional.of(username));
    var hash = Passwords.hash(call.input().newPassword());
    return call.database()
        .write(tx -> {
          Account.hold(tx, account);
          // somebody else may have used it while this one was hashed
          if (!RecoveryCodes.use(tx, account, code)) {
            throw wrong();
          }
          return begin(tx, call, account, hash);
        });
  }

  private static Problem wrong() {
    return Problem.of(Problem.Kind.WRONG_CREDENTIALS, "This name and recovery code do not match.");
  }

  private static Reply<Me> begin(Transaction tx, Call<Recovery> call, UUID account, String hash) {
    tx.sql("account/change_password").bind("account", account).bind("passwordHash", hash).run();
    tx.sql("account/end_other_sessions").bind("account", account).bind("token", new byte[32]).run();
    var cookie = Sessions.begin(tx, call, account);
    return Reply.of(Me.of(tx, account, call.application().configuration())).cookie(cookie);
  }
}

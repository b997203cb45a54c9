package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.database.Transaction;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Lets the owner of a recovery code choose a new password: the code is used up, all sessions end.
 */
public final class RecoverAccount extends RouteHandler<RecoverAccount.Recovery, Me> {

  public static final Route ROUTE = Route.post("/api/recoveries").anyone().answers(201);

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
    var throttle = new Throttle(call, call.input().username());
    throttle.refuseTooMany();
    var hash = Passwords.hash(call.input().newPassword());
    var recovered = call.database().write(tx -> recover(tx, call, hash));
    if (recovered.body().isEmpty()) {
      throttle.failed();
      throw Problem.of(Problem.Kind.WRONG_CREDENTIALS, "This name and recovery code do not match.");
    }
    throttle.succeeded();
    return recovered;
  }

  private static Reply<Me> recover(Transaction tx, Call<Recovery> call, String hash) {
    var account =
        tx.sql("account/by_username")
            .bind("username", call.input().username())
            .first(Credential.class)
            .map(Credential::id);
    return account
        .filter(id -> RecoveryCodes.use(tx, id, call.input().recoveryCode()))
        .map(id -> begin(tx, call, id, hash))
        .orElseGet(() ->
            new Reply<>(
                java.util.Optional.empty(), java.util.List.of(), java.util.Optional.empty()));
  }

  private static Reply<Me> begin(Transaction tx, Call<Recovery> call, UUID account, String hash) {
    tx.sql("account/change_password").bind("account", account).bind("passwordHash", hash).run();
    tx.sql("account/end_other_sessions").bind("account", account).bind("token", new byte[32]).run();
    var cookie = Sessions.begin(tx, call, account);
    return Reply.of(Me.of(tx, account, call.application().configuration())).cookie(cookie);
  }
}

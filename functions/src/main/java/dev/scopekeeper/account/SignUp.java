package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.RequestProblem;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.member.Invites;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Creates an account and signs it in. The first account needs the set-up link, if the deployment
 * has one. Later ones need an invite, unless sign-up is open.
 */
public final class SignUp extends RouteHandler<SignUp.Account, SignUp.Welcome> {

  public static final Route ROUTE =
      Route.post("/api/accounts")
          .anyone()
          .respondsWith(201)
          .canFailWith(Problem.Kind.SIGN_UP_CLOSED, Problem.Kind.TAKEN, Problem.Kind.THROTTLED);

  /**
   * @param username stored in lower case
   * @param invite the token of an invite link
   * @param setUp the token of the set-up link, for the first account
   */
  public record Account(
      UUID id,
      @Pattern(regexp = Username.PATTERN) String username,
      @OneLine @NotBlank @Size(max = 60) String name,
      @Size(min = 10, max = 200) String password,
      Optional<@Size(max = 100) String> invite,
      Optional<@Size(max = 100) String> setUp) {}

  /**
   * @param recoveryCodes no later answer contains them
   */
  public record Welcome(Me me, List<String> recoveryCodes) {}

  public SignUp() {
    super(ROUTE, Account.class, Welcome.class);
  }

  @Override
  protected Reply<Welcome> handle(Call<Account> call) {
    var username = Username.parse(call.input().username()).orElseThrow();
    return Throttle.ofSignUp(call).attempt(() -> signUp(call, username));
  }

  /** Checks and hashes the password only for callers who may create the account. */
  private static Reply<Welcome> signUp(Call<Account> call, Username username) {
    call.database()
        .read(tx -> {
          var policy = SignUpPolicy.of(tx, call.application().configuration());
          policy.check(call.input().setUp(), invited(tx, call));
          rejectTaken(tx, username);
          return policy;
        });
    PasswordRules.check("password", call.input().password(), Optional.of(username));
    var hash = Passwords.hash(call.input().password());
    return call.database().write(tx -> signUp(tx, call, username, hash));
  }

  private static Reply<Welcome> signUp(
      Transaction tx, Call<Account> call, Username username, String hash) {
    var input = call.input();
    var configuration = call.application().configuration();
    var existing = tx.sql("account/increment_sign_ups").runForNumber().orElseThrow() - 1;
    // the policy may have changed during the hashing
    new SignUpPolicy(configuration, existing == 0).check(input.setUp(), invited(tx, call));
    tx.sql("account/add")
        .bind("id", input.id())
        .bind("username", username.value())
        .bind("name", input.name())
        .bind("passwordHash", hash)
        .bind("now", call.now())
        .run();
    var codes = RecoveryCodes.renew(tx, input.id(), call.now());
    var cookie = Sessions.begin(tx, call, input.id());
    return Reply.of(new Welcome(Me.of(tx, input.id(), configuration), codes)).cookie(cookie);
  }

  private static boolean invited(Transaction tx, Call<Account> call) {
    return call.input().invite().flatMap(token -> Invites.find(tx, token, call.now())).isPresent();
  }

  private static void rejectTaken(Transaction tx, Username username) {
    tx.sql("account/by_username")
        .bind("username", username.value())
        .first(Credential.class)
        .ifPresent(_ -> {
          throw Problem.field("username", RequestProblem.ALREADY_IN_USE);
        });
  }
}

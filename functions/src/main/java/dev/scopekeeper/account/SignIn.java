package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import jakarta.validation.constraints.Size;

/**
 * Creates a session for a username and password. It replaces the session that the browser has.
 * Unknown names get the same answer after the same time.
 */
public final class SignIn extends RouteHandler<SignIn.Credentials, Me> {

  public static final Route ROUTE =
      Route.post("/api/sessions")
          .anyone()
          .respondsWith(201)
          .canFailWith(Problem.Kind.WRONG_CREDENTIALS, Problem.Kind.THROTTLED);

  /** A username and password as typed. */
  public record Credentials(@Size(max = 200) String username, @Size(max = 200) String password) {}

  public SignIn() {
    super(ROUTE, Credentials.class, Me.class);
  }

  @Override
  protected Reply<Me> handle(Call<Credentials> call) {
    var username = Username.parse(call.input().username());
    var credential =
        Throttle.ofCredentialCheck(call, username)
            .attempt(() -> authenticate(call, username.orElseThrow(SignIn::wrongCredentials)));
    return call.database()
        .write(tx -> {
          credential.lockShared(tx, SignIn::wrongCredentials);
          var account = credential.id();
          var cookie = Sessions.begin(tx, call, account);
          return Reply.of(Me.of(tx, account, call.application().configuration())).cookie(cookie);
        });
  }

  /** Hashes the password for unknown names too, so that they take as long. */
  private static Credential authenticate(Call<Credentials> call, Username username) {
    var credential =
        call.database()
            .read(tx ->
                tx.sql("account/by_username")
                    .bind("username", username.value())
                    .first(Credential.class));
    var hash = credential.map(Credential::passwordHash).orElse(Passwords.DUMMY_HASH);
    if (!Passwords.matches(call.input().password(), hash)) {
      throw wrongCredentials();
    }
    return credential.orElseThrow(SignIn::wrongCredentials);
  }

  private static Problem wrongCredentials() {
    return Problem.of(AccountProblem.WRONG_USERNAME_OR_PASSWORD);
  }
}

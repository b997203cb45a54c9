package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import jakarta.validation.constraints.Size;

/**
 * Begins a session for a name and its password, in place of the one that the browser has. Unknown
 * names take as long and read the same.
 */
public final class SignIn extends RouteHandler<SignIn.Credentials, Me> {

  public static final Route ROUTE =
      Route.post("/api/sessions")
          .anyone()
          .answers(201)
          .refuses(Problem.Kind.WRONG_CREDENTIALS, Problem.Kind.THROTTLED);

  /** What a person types. */
  public record Credentials(@Size(max = 200) String username, @Size(max = 200) String password) {}

  public SignIn() {
    super(ROUTE, Credentials.class, Me.class);
  }

  @Override
  protected Reply<Me> handle(Call<Credentials> call) {
    var username = Username.parse(call.input().username());
    var credential =
        Throttle.ofProof(call, username)
            .attempt(() -> proven(call, username.orElseThrow(SignIn::wrong)));
    return call.database()
        .write(tx -> {
          credential.share(tx, SignIn::wrong);
          var account = credential.id();
          var cookie = Sessions.begin(tx, call, account);
          return Reply.of(Me.of(tx, account, call.application().configuration())).cookie(cookie);
        });
  }

  /** Hashes for a name that nobody has, too, so that it takes as long. */
  private static Credential proven(Call<Credentials> call, Username username) {
    var credential =
        call.database()
            .read(tx ->
                tx.sql("account/by_username")
                    .bind("username", username.value())
                    .first(Credential.class));
    var hash = credential.map(Credential::passwordHash).orElse(Passwords.NOBODYS);
    if (!Passwords.matches(call.input().password(), hash)) {
      throw wrong();
    }
    return credential.orElseThrow(SignIn::wrong);
  }

  private static Problem wrong() {
    return Problem.of(Problem.Kind.WRONG_CREDENTIALS, "This name and password do not match.");
  }
}

package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import jakarta.validation.constraints.Size;

/** Begins a session for a name and its password. Unknown names take as long and read the same. */
public final class SignIn extends RouteHandler<SignIn.Credentials, Me> {

  public static final Route ROUTE = Route.post("/api/sessions").anyone().answers(201);

  /** What a person types. */
  public record Credentials(@Size(max = 200) String username, @Size(max = 200) String password) {}

  public SignIn() {
    super(ROUTE, Credentials.class, Me.class);
  }

  @Override
  protected Reply<Me> handle(Call<Credentials> call) {
    var input = call.input();
    var throttle = new Throttle(call, input.username());
    throttle.refuseTooMany();
    var credential =
        call.database()
            .read(tx ->
                tx.sql("account/by_username")
                    .bind("username", input.username())
                    .first(Credential.class));
    var hash = credential.map(Credential::passwordHash).orElse(Passwords.NOBODYS);
    if (!Passwords.matches(input.password(), hash) || credential.isEmpty()) {
      throttle.failed();
      throw Problem.of(Problem.Kind.WRONG_CREDENTIALS, "This name and password do not match.");
    }
    throttle.succeeded();
    var account = credential.get().id();
    return call.database()
        .write(tx -> {
          var cookie = Sessions.begin(tx, call, account);
          return Reply.of(Me.of(tx, account, call.application().configuration())).cookie(cookie);
        });
  }
}

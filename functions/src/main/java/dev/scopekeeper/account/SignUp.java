package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.project.Invites;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes an account and signs it in. The first needs no invite, later ones do unless sign-up is
 * open.
 */
public final class SignUp extends RouteHandler<SignUp.Account, SignUp.Welcome> {

  public static final Route ROUTE = Route.post("/api/accounts").anyone().answers(201);

  /**
   * @param invite the token of an invite link
   */
  public record Account(
      UUID id,
      @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,39}") String username,
      @NotBlank @Size(max = 60) String name,
      @Size(min = 10, max = 200) String password,
      Optional<@Size(max = 100) String> invite) {}

  /**
   * @param recoveryCodes told this once
   */
  public record Welcome(Me me, List<String> recoveryCodes) {}

  public SignUp() {
    super(ROUTE, Account.class, Welcome.class);
  }

  @Override
  protected Reply<Welcome> handle(Call<Account> call) {
    var hash = Passwords.hash(call.input().password());
    return call.database().write(tx -> signUp(tx, call, hash));
  }

  private static Reply<Welcome> signUp(Transaction tx, Call<Account> call, String hash) {
    var input = call.input();
    var number = tx.sql("account/count_sign_up").runForNumber().orElseThrow();
    var invited = input.invite().flatMap(token -> Invites.find(tx, token, call.now())).isPresent();
    if (number > 1 && !invited && !call.application().configuration().signUpOpen()) {
      throw Problem.of(
          Problem.Kind.SIGN_UP_CLOSED, "Ask a member for an invite link to make an account here.");
    }
    tx.sql("account/add")
        .bind("id", input.id())
        .bind("username", input.username())
        .bind("name", input.name().strip())
        .bind("passwordHash", hash)
        .bind("now", call.now())
        .run();
    var codes = RecoveryCodes.renew(tx, input.id(), call.now());
    var cookie = Sessions.begin(tx, call, input.id());
    return Reply.of(new Welcome(Me.of(tx, input.id(), call.application().configuration()), codes))
        .cookie(cookie);
  }
}

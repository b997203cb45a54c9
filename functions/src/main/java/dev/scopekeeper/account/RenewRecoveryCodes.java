package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Replaces the caller's recovery codes with ten new ones. */
public final class RenewRecoveryCodes
    extends RouteHandler<
        RenewRecoveryCodes.PasswordConfirmation, RenewRecoveryCodes.NewRecoveryCodes> {

  public static final Route ROUTE =
      Route.post("/api/me/recovery-codes")
          .signedIn()
          .respondsWith(201)
          .canFailWith(Problem.Kind.THROTTLED);

  /** The caller's current password. */
  public record PasswordConfirmation(@Size(max = 200) String currentPassword) {}

  /** The new codes. No later answer contains them. */
  public record NewRecoveryCodes(List<String> recoveryCodes) {}

  public RenewRecoveryCodes() {
    super(ROUTE, PasswordConfirmation.class, NewRecoveryCodes.class);
  }

  @Override
  protected Reply<NewRecoveryCodes> handle(Call<PasswordConfirmation> call) {
    var credential = Reauthentication.requirePassword(call, call.input().currentPassword());
    return Reply.of(
        new NewRecoveryCodes(
            call.database()
                .write(tx -> {
                  credential.lock(tx);
                  return RecoveryCodes.renew(tx, credential.id(), call.now());
                })));
  }
}

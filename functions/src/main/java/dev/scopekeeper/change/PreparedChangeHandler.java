package dev.scopekeeper.change;

import dev.scopekeeper.api.Access;
import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import java.util.Optional;

/**
 * A route that changes a project and prepares data before the transaction. It answers with what it
 * changed.
 *
 * @param <P> the prepared data
 */
public abstract class PreparedChangeHandler<I, P> extends RouteHandler<I, Object> {

  protected PreparedChangeHandler(Route route, Class<I> input) {
    super(route.requiresChangeId(), input, ChangeResponse.provided().type());
  }

  /** Does slow work before the project is locked. Not called for a replay. */
  protected abstract P prepare(Call<I> call);

  /**
   * Checks and changes. Everything changed through {@code change} is in the history and in the
   * answer.
   */
  protected abstract void handle(Call<I> call, ProjectChange change, P prepared);

  /** Whether the route may change an archived project. Only restoring may. */
  protected boolean whenArchived() {
    return false;
  }

  @Override
  protected final Reply<Object> handle(Call<I> call) {
    var changes = new Changes(call);
    return Reply.of(changes.execute(new MemberChange(changes, call)));
  }

  private Role required() {
    return switch (route().access()) {
      case Access.Members members -> members.role();
      case Access.SignedIn _, Access.Anyone _ ->
          throw new IllegalStateException(route().key() + " changes a project without members");
    };
  }

  private static Optional<Reason> reason(Object input) {
    return input instanceof Scoped scoped ? scoped.reason() : Optional.empty();
  }

  /** A member's change to the project in the path. */
  private final class MemberChange implements Changes.Work<P, Object> {
    private final Changes changes;
    private final Call<I> call;

    MemberChange(Changes changes, Call<I> call) {
      this.changes = changes;
      this.call = call;
    }

    @Override
    public P prepare() {
      return PreparedChangeHandler.this.prepare(call);
    }

    @Override
    public Object change(ChangeTransaction transaction, P prepared) {
      var allowed = new ChangeTransaction.Allowed(required(), whenArchived());
      var projectChange =
          transaction.change(
              call.project().id(),
              allowed,
              change -> {
                change.stateReason(reason(call.input()));
                handle(call, change, prepared);
              });
      return ChangeResponse.provided().of(projectChange);
    }

    @Override
    public Optional<Object> replay() {
      return changes.replay(call.project().id());
    }
  }
}

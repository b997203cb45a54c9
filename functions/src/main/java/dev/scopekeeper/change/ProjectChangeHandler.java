package dev.scopekeeper.change;

import dev.scopekeeper.api.Access;
import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.board.Delta;
import java.util.Optional;

/**
 * A route that changes a project. It runs inside the project's transaction and answers with what it
 * changed.
 */
public abstract class ProjectChangeHandler<I> extends RouteHandler<I, Delta> {

  protected ProjectChangeHandler(Route route, Class<I> input) {
    super(route.takesChangeId(), input, Delta.class);
  }

  /** Check and change. What was changed through {@code change} becomes history and answer. */
  protected abstract void handle(Call<I> call, ProjectChange change);

  /** Whether an archived project can be changed so: by taking it up again, and by nothing else. */
  protected boolean whenArchived() {
    return false;
  }

  @Override
  protected final Reply<Delta> handle(Call<I> call) {
    var allowed = new Changes.Allowed(required(), whenArchived());
    return Reply.of(
        new Changes(call)
            .make(
                allowed,
                change -> {
                  change.scope().because(reason(call.input()));
                  handle(call, change);
                }));
  }

  private static Optional<Reason> reason(Object input) {
    return input instanceof Scoped scoped ? scoped.reason() : Optional.empty();
  }

  private Role required() {
    return switch (route().access()) {
      case Access.Members members -> members.role();
      case Access.SignedIn _, Access.Anyone _ ->
          throw new IllegalStateException(route().key() + " changes a project without members");
    };
  }
}

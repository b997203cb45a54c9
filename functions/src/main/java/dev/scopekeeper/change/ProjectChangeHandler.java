package dev.scopekeeper.change;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Route;

/**
 * A route that changes a project. Runs inside the project's transaction and answers with what it
 * changed.
 */
public abstract class ProjectChangeHandler<I> extends PreparedChangeHandler<I, Nothing> {

  protected ProjectChangeHandler(Route route, Class<I> input) {
    super(route, input);
  }

  /**
   * Checks and changes. Everything changed through {@code change} is in the history and in the
   * answer.
   */
  protected abstract void handle(Call<I> call, ProjectChange change);

  @Override
  protected final Nothing prepare(Call<I> call) {
    return new Nothing();
  }

  @Override
  protected final void handle(Call<I> call, ProjectChange change, Nothing prepared) {
    handle(call, change);
  }
}

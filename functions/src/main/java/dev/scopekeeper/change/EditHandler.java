package dev.scopekeeper.change;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Route;

/**
 * A route that updates single fields of a thing. Its input has an {@code Edit} for each field,
 * named like the field.
 */
public abstract class EditHandler<I extends Record, R extends Record & Thing>
    extends ProjectChangeHandler<I> {
  private final EntityType<R> entityType;
  private final String id;

  /**
   * @param id the path parameter that names the thing
   */
  protected EditHandler(Route route, Class<I> input, EntityType<R> entityType, String id) {
    super(route, input);
    this.entityType = entityType;
    this.id = id;
  }

  /** Validates the edited thing and completes it. */
  protected R checked(Call<I> call, ProjectChange change, R before, R after) {
    return after;
  }

  /** The verb for the history. */
  protected Verb verb(R after) {
    return Verb.EDITED;
  }

  @Override
  protected final void handle(Call<I> call, ProjectChange change) {
    var before = change.find(entityType, call.id(id));
    var wanted =
        FieldEdit.apply(before, entityType.recordClass(), FieldEdit.fromRequest(call.input()));
    var after = checked(call, change, before, wanted);
    change.edit(entityType, before, after, verb(after));
  }
}

package dev.scopekeeper.change;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.database.Transaction;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Stores things with unique names. Adds the statement {@code find_same_name} to those of {@link
 * EntityType}. Names are the same if they differ in case only.
 */
public class NamedEntityType<R extends Record & UniquelyNamed> extends EntityType<R> {

  private record SameName(String name) {}

  public NamedEntityType(
      Kind kind,
      String folder,
      Class<R> recordClass,
      BiFunction<R, Long, R> withRevision,
      String insertAll) {
    super(kind, folder, recordClass, withRevision, insertAll);
  }

  /**
   * @throws Problem 409 with the other name, if it is in use
   */
  @Override
  protected Optional<R> insert(Transaction tx, UUID project, R thing) {
    requireFreeName(tx, project, thing);
    return super.insert(tx, project, thing);
  }

  /**
   * @throws Problem 409 with the other name, if it is in use
   */
  @Override
  protected void update(Transaction tx, UUID project, R before, R after) {
    if (!before.name().equals(after.name())) {
      requireFreeName(tx, project, after);
    }
    super.update(tx, project, before, after);
  }

  /** The project is locked, so that the name is still free when the thing is stored. */
  private void requireFreeName(Transaction tx, UUID project, R thing) {
    tx.sql(statement("find_same_name"))
        .bind("project", project)
        .bind("id", thing.id())
        .bind("name", thing.name())
        .first(SameName.class)
        .ifPresent(other -> {
          throw Problem.field("name", ChangeProblem.NAME_IN_USE.with("name", other.name()));
        });
  }
}

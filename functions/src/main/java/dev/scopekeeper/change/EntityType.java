package dev.scopekeeper.change;

import dev.scopekeeper.database.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Reads and stores the things of one kind, by the statements {@code find}, {@code insert}, {@code
 * update} and {@code delete} in its SQL folder.
 */
public class EntityType<R extends Record & Thing> {
  private final Kind kind;
  private final String folder;
  private final Class<R> recordClass;
  private final BiFunction<R, Long, R> withRevision;
  private final String insertAll;

  /**
   * @param withRevision returns the thing with another revision
   */
  public EntityType(
      Kind kind, String folder, Class<R> recordClass, BiFunction<R, Long, R> withRevision) {
    this(kind, folder, recordClass, withRevision, folder + "/insert");
  }

  /**
   * @param insertAll the statement for bulk inserts; it does not check how many things exist
   */
  public EntityType(
      Kind kind,
      String folder,
      Class<R> recordClass,
      BiFunction<R, Long, R> withRevision,
      String insertAll) {
    this.kind = kind;
    this.folder = folder;
    this.recordClass = recordClass;
    this.withRevision = withRevision;
    this.insertAll = insertAll;
  }

  public final Kind kind() {
    return kind;
  }

  public final Class<R> recordClass() {
    return recordClass;
  }

  final R withRevision(R thing, long revision) {
    return withRevision.apply(thing, revision);
  }

  final String statement(String name) {
    return folder + "/" + name;
  }

  /** Reads a thing outside a change. */
  public final Optional<R> read(Transaction tx, UUID project, UUID id) {
    return find(tx, project, id);
  }

  protected Optional<R> find(Transaction tx, UUID project, UUID id) {
    return tx.sql(statement("find")).bind("project", project).bind("id", id).first(recordClass);
  }

  /**
   * @return the stored thing; empty if the project has the maximum number of these
   */
  protected Optional<R> insert(Transaction tx, UUID project, R thing) {
    var rows = tx.sql(statement("insert")).bindAll(thing).bind("project", project).run();
    return rows == 0 ? Optional.empty() : Optional.of(thing);
  }

  /**
   * Inserts new things of an existing project, with the same checks as {@link #insert}.
   *
   * @return the stored things; empty if there is no room for all of them
   */
  protected Optional<List<R>> insertEach(Transaction tx, UUID project, List<R> things) {
    var stored = new ArrayList<R>(things.size());
    for (var thing : things) {
      insert(tx, project, thing).ifPresent(stored::add);
    }
    return stored.size() < things.size() ? Optional.empty() : Optional.of(stored);
  }

  /** Inserts many things unchanged. The caller is responsible for numbers, counts and limits. */
  protected void insertAll(Transaction tx, UUID project, long revision, List<R> things) {
    tx.each(insertAll, things, Map.of("project", project, "revision", revision));
  }

  protected void update(Transaction tx, UUID project, R before, R after) {
    tx.sql(statement("update")).bindAll(after).bind("project", project).run();
  }

  protected void delete(Transaction tx, UUID project, R thing) {
    tx.sql(statement("delete")).bind("project", project).bind("id", thing.id()).run();
  }

  /** The card whose history shows changes of this thing. */
  protected Optional<UUID> card(R thing) {
    return Optional.empty();
  }

  /**
   * Updates what is derived from the thing, after it was stored or removed.
   *
   * @param before absent if the thing is new
   * @param after absent if the thing was removed
   */
  protected void settle(ProjectChange change, Optional<R> before, Optional<R> after) {}
}

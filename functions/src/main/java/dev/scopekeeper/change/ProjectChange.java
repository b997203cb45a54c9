package dev.scopekeeper.change;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Services;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.storage.FileLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A change to a project: one transaction, one revision, a row of history for each changed thing.
 * Everything stored through it is in the history and in the answer by construction.
 */
public final class ProjectChange {

  /**
   * The request that makes the change.
   *
   * @param fingerprint a hash of method, path and body; detects a change id that is reused for
   *     another request
   * @param fileLimits the limits for attachments, for every request that attaches
   */
  public record Origin(
      UUID project,
      UUID changeId,
      String fingerprint,
      UUID actor,
      Instant at,
      FileLimits fileLimits) {}

  /** A removed thing. */
  public record Removed(Kind kind, UUID id, long revision) {}

  private record Actor(Role role) {}

  private static final List<SettleHook> HOOKS = Services.all(SettleHook.class);

  private final Transaction tx;
  private final Origin origin;
  private final long revision;
  private final History history = new History();
  private final Map<UUID, Thing> changed = new LinkedHashMap<>();
  private final Map<UUID, Removed> removed = new LinkedHashMap<>();
  private final List<Runnable> checks = new ArrayList<>();
  private final List<SettleHook.Listener> listeners;
  private Optional<Reason> reason = Optional.empty();
  private boolean needsFullBoard;

  ProjectChange(Transaction tx, Origin origin, long revision) {
    this.tx = tx;
    this.origin = origin;
    this.revision = revision;
    this.listeners = HOOKS.stream().map(hook -> hook.listen(this)).toList();
  }

  public Transaction tx() {
    return tx;
  }

  public UUID project() {
    return origin.project();
  }

  public UUID actor() {
    return origin.actor();
  }

  public long revision() {
    return revision;
  }

  /**
   * The actor's role in the project. It cannot change until the end of the transaction, because the
   * project is locked.
   */
  public Role actorRole() {
    return tx.sql("change/role")
        .bind("project", origin.project())
        .bind("account", origin.actor())
        .single(Actor.class)
        .role();
  }

  /** States the reason that came with the request. */
  public void stateReason(Optional<Reason> stated) {
    reason = stated;
  }

  /** The reason for changing the scope of a locked release, if the caller stated one. */
  public Optional<Reason> reason() {
    return reason;
  }

  /** The limits for attachments. */
  public FileLimits fileLimits() {
    return origin.fileLimits();
  }

  /** The time of the change, the same for everything in it. */
  public Instant at() {
    return origin.at();
  }

  /**
   * @throws Problem 404 if the project has no such thing
   */
  public <R extends Record & Thing> R find(EntityType<R> entityType, UUID id) {
    return findOr(entityType, id, () -> Problem.of(KindProblems.notFound(entityType.kind())));
  }

  /**
   * Resolves an id in the input. Use {@link #find} for ids in the path.
   *
   * @param field the field of the input that has the id
   * @throws Problem 422 if the project has no such thing
   */
  public <R extends Record & Thing> R resolve(EntityType<R> entityType, String field, UUID id) {
    return findOr(
        entityType, id, () -> Problem.field(field, KindProblems.noSuchThing(entityType.kind())));
  }

  /**
   * Resolves a list of ids in the input, each once, in the order of the list.
   *
   * @throws Problem 422 if the project lacks one of them
   */
  public <R extends Record & Thing> List<R> resolve(
      EntityType<R> entityType, String field, List<UUID> ids) {
    return ids.stream()
        .distinct()
        .map(id ->
            findOr(
                entityType,
                id,
                () ->
                    Problem.field(
                        field + "." + ids.indexOf(id),
                        KindProblems.noSuchThing(entityType.kind()))))
        .toList();
  }

  /**
   * Resolves an id in a query parameter.
   *
   * @throws Problem 422 if the project has no such thing
   */
  public <R extends Record & Thing> R resolveParameter(
      EntityType<R> entityType, String parameter, UUID id) {
    return findOr(
        entityType,
        id,
        () -> Problem.parameter(parameter, KindProblems.noSuchThing(entityType.kind())));
  }

  private <R extends Record & Thing> R findOr(
      EntityType<R> entityType, UUID id, Supplier<Problem> otherwise) {
    return entityType.find(tx, origin.project(), id).orElseThrow(otherwise);
  }

  public <R extends Record & Thing> void add(EntityType<R> entityType, R thing) {
    add(entityType, thing, Verb.ADDED);
  }

  /**
   * @throws Problem 409 if the project has the maximum number of these
   */
  public <R extends Record & Thing> void add(EntityType<R> entityType, R thing, Verb verb) {
    added(
        entityType,
        entityType
            .insert(tx, origin.project(), entityType.withRevision(thing, revision))
            .orElseThrow(() -> noRoom(entityType)),
        verb);
  }

  /**
   * Adds many things, each with its row of history. Faster than one at a time.
   *
   * @throws Problem 409 if there is no room for all of them
   */
  public <R extends Record & Thing> void addAll(EntityType<R> entityType, List<R> things) {
    var stamped = things.stream().map(thing -> entityType.withRevision(thing, revision)).toList();
    entityType
        .insertEach(tx, origin.project(), stamped)
        .orElseThrow(() -> noRoom(entityType))
        .forEach(stored -> added(entityType, stored, Verb.ADDED));
  }

  private static Problem noRoom(EntityType<?> entityType) {
    return Problem.of(KindProblems.noRoom(entityType.kind()));
  }

  private <R extends Record & Thing> void added(EntityType<R> entityType, R stored, Verb verb) {
    history.add(
        verb,
        entityType,
        stored,
        FieldEdit.between(Json.mapper().createObjectNode(), Json.tree(stored)));
    changed.put(stored.id(), stored);
    removed.remove(stored.id());
    settle(entityType, Optional.empty(), stored);
  }

  /**
   * Inserts many new things unchanged. The history gets one row with the count of each kind. No
   * hooks run, and the answer does not contain the things. Only for new projects, all of whose
   * releases are planned.
   */
  public <R extends Record & Thing> void insertBulk(EntityType<R> entityType, List<R> things) {
    entityType.insertAll(tx, origin.project(), revision, things);
    history.imported(entityType.kind(), things.size());
  }

  /** Stores a new state. Does nothing if there is no difference. */
  public <R extends Record & Thing> void edit(
      EntityType<R> entityType, R before, R after, Verb verb) {
    var edits = FieldEdit.between(Json.tree(before), Json.tree(after));
    if (edits.isEmpty()) {
      return;
    }
    var stamped = entityType.withRevision(after, revision);
    entityType.update(tx, origin.project(), before, stamped);
    history.add(verb, entityType, stamped, edits);
    changed.put(stamped.id(), stamped);
    settle(entityType, Optional.of(before), stamped);
  }

  /** Removes a thing after all references to it, which then point to nothing. */
  public <R extends Record & Thing> void detachAndRemove(EntityType<R> entityType, R thing) {
    detachAndRemove(entityType, thing, Optional.empty());
  }

  /**
   * Removes a thing after all references to it.
   *
   * @param successor what the references point to instead; absent for nothing
   */
  public <R extends Record & Thing> void detachAndRemove(
      EntityType<R> entityType, R thing, Optional<UUID> successor) {
    listeners.forEach(listener -> listener.detach(entityType.kind(), thing.id(), successor));
    remove(entityType, thing);
  }

  /** Removes a thing without references to it. */
  public <R extends Record & Thing> void remove(EntityType<R> entityType, R thing) {
    entityType.delete(tx, origin.project(), thing);
    history.add(
        Verb.REMOVED,
        entityType,
        thing,
        FieldEdit.between(Json.tree(thing), Json.mapper().createObjectNode()));
    changed.remove(thing.id());
    removed.put(thing.id(), new Removed(entityType.kind(), thing.id(), revision));
    tx.sql("change/insert_tombstone")
        .bind("project", origin.project())
        .bind("revision", revision)
        .bind("kind", entityType.kind().word())
        .bind("id", thing.id())
        .run();
    entityType.settle(this, Optional.of(thing), Optional.empty());
  }

  /** Includes the current state of a thing in the answer, although only derived fields changed. */
  public <R extends Record & Thing> void include(R thing) {
    changed.put(thing.id(), thing);
  }

  /** Makes the answer the full board, because many ranks changed. */
  void requireFullBoard() {
    needsFullBoard = true;
  }

  /** Whether the answer has to be the full board. */
  public boolean needsFullBoard() {
    return needsFullBoard;
  }

  /** Records which earlier change this one undoes. */
  public void recordUndoOf(UUID changeId) {
    history.recordUndoOf(changeId);
  }

  /** The current states of the changed things. */
  public List<Thing> changed() {
    return List.copyOf(changed.values());
  }

  public List<Removed> removed() {
    return List.copyOf(removed.values());
  }

  /** Runs a check after everything is stored. If it throws, the change is rolled back. */
  public void checkAtEnd(Runnable check) {
    checks.add(check);
  }

  void finish() {
    listeners.forEach(SettleHook.Listener::settle);
    checks.forEach(Runnable::run);
    history.write(tx, origin, revision);
  }

  private <R extends Record & Thing> void settle(
      EntityType<R> entityType, Optional<R> before, R after) {
    entityType.settle(this, before, Optional.of(after));
    listeners.forEach(listener -> listener.stored(entityType, before, after));
  }
}

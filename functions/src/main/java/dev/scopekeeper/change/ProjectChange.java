package dev.scopekeeper.change;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.storage.FileLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A change to a project under way: one transaction, one revision, one row of history for each thing
 * touched. Whatever is stored through it is in the history and in the answer by construction.
 */
public final class ProjectChange {

  /**
   * Which request this is.
   *
   * @param fingerprint of method, path and body, so that a change id is not used for another one
   * @param fileLimits what may be attached, whichever request attaches it
   */
  public record Origin(
      UUID project,
      UUID changeId,
      String fingerprint,
      UUID actor,
      Instant at,
      FileLimits fileLimits) {}

  /** What was removed: kind and id. */
  public record Removed(Kind kind, UUID id, long revision) {}

  private record Actor(Role role) {}

  private static final List<SettleHook> HOOKS =
      ServiceLoader.load(SettleHook.class, ProjectChange.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

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
   * What the actor is in the project. It stays so until the change is made, because the project is
   * locked.
   */
  public Role actorRole() {
    return tx.sql("change/role")
        .bind("project", origin.project())
        .bind("account", origin.actor())
        .one(Actor.class)
        .role();
  }

  /** States the reason that came with the request. */
  public void stateReason(Optional<Reason> given) {
    reason = given;
  }

  /** Why the scope of a locked release changes, where the caller stated it. */
  public Optional<Reason> reason() {
    return reason;
  }

  /** How much may be attached to the project. */
  public FileLimits fileLimits() {
    return origin.fileLimits();
  }

  /** When the change is made, the same for all it touches. */
  public Instant at() {
    return origin.at();
  }

  /**
   * @throws Problem 404 where the project has no such thing
   */
  public <R extends Record & Thing> R find(Subject<R> subject, UUID id) {
    return found(subject, id, () -> Problem.notFound(subject.kind().word()));
  }

  /**
   * What the input names; {@link #find} is for what the address names.
   *
   * @param field where the input names it
   * @throws Problem 422 where the project has no such thing
   */
  public <R extends Record & Thing> R named(Subject<R> subject, String field, UUID id) {
    return found(subject, id, () -> Problem.field(Problem.Kind.INVALID, field, none(subject)));
  }

  /**
   * What a list of the input names, each once, in its order.
   *
   * @throws Problem 422 where the project lacks one of them
   */
  public <R extends Record & Thing> List<R> named(
      Subject<R> subject, String field, List<UUID> ids) {
    return ids.stream()
        .distinct()
        .map(id ->
            found(
                subject,
                id,
                () ->
                    Problem.field(
                        Problem.Kind.INVALID, field + "." + ids.indexOf(id), none(subject))))
        .toList();
  }

  /**
   * What a parameter of the query names.
   *
   * @throws Problem 422 where the project has no such thing
   */
  public <R extends Record & Thing> R parameter(Subject<R> subject, String parameter, UUID id) {
    return found(subject, id, () -> Problem.parameter(parameter, none(subject)));
  }

  private <R extends Record & Thing> R found(
      Subject<R> subject, UUID id, Supplier<Problem> otherwise) {
    return subject.find(tx, origin.project(), id).orElseThrow(otherwise);
  }

  private static String none(Subject<?> subject) {
    return "There is no such " + subject.kind().word() + " in this project.";
  }

  public <R extends Record & Thing> void add(Subject<R> subject, R thing) {
    add(subject, thing, Verb.ADDED);
  }

  /**
   * @throws Problem 409 where the project has as many of these as it may have
   */
  public <R extends Record & Thing> void add(Subject<R> subject, R thing, Verb verb) {
    var stored =
        subject
            .insert(tx, origin.project(), subject.withRevision(thing, revision))
            .orElseThrow(() ->
                Problem.of(
                    Problem.Kind.REFUSED,
                    "There is no room for another " + subject.kind().word() + "."));
    history.add(
        verb,
        subject,
        stored,
        FieldEdit.between(Json.mapper().createObjectNode(), Json.tree(stored)));
    changed.put(stored.id(), stored);
    removed.remove(stored.id());
    settle(subject, Optional.empty(), stored);
  }

  /**
   * Stores many new things as they are, with little history: one row says how many of each kind.
   * Nothing follows from them, and they are not in the answer. It is for a project that is just
   * being made, all of whose releases are planned.
   */
  public <R extends Record & Thing> void insertBulk(Subject<R> subject, List<R> things) {
    subject.insertAll(tx, origin.project(), revision, things);
    history.imported(subject.kind(), things.size());
  }

  /** Stores a new state. Nothing happens where nothing differs. */
  public <R extends Record & Thing> void edit(Subject<R> subject, R before, R after, Verb verb) {
    var edits = FieldEdit.between(Json.tree(before), Json.tree(after));
    if (edits.isEmpty()) {
      return;
    }
    var stamped = subject.withRevision(after, revision);
    subject.update(tx, origin.project(), before, stamped);
    history.add(verb, subject, stamped, edits);
    changed.put(stamped.id(), stamped);
    settle(subject, Optional.of(before), stamped);
  }

  /**
   * Removes a thing after everything that refers to it let go.
   *
   * @param successor what refers to it refers to this instead; absent for nothing
   */
  public <R extends Record & Thing> void detachAndRemove(
      Subject<R> subject, R thing, Optional<UUID> successor) {
    listeners.forEach(listener -> listener.detach(subject.kind(), thing.id(), successor));
    remove(subject, thing);
  }

  /** Removes a thing that nothing refers to. */
  public <R extends Record & Thing> void remove(Subject<R> subject, R thing) {
    subject.delete(tx, origin.project(), thing);
    history.add(
        Verb.REMOVED,
        subject,
        thing,
        FieldEdit.between(Json.tree(thing), Json.mapper().createObjectNode()));
    changed.remove(thing.id());
    removed.put(thing.id(), new Removed(subject.kind(), thing.id(), revision));
    tx.sql("change/bury")
        .bind("project", origin.project())
        .bind("revision", revision)
        .bind("kind", subject.kind().word())
        .bind("id", thing.id())
        .run();
    subject.settle(this, Optional.of(thing), Optional.empty());
  }

  /** Includes the present state of something in the answer that follows from what was changed. */
  public <R extends Record & Thing> void include(R thing) {
    changed.put(thing.id(), thing);
  }

  /** Ranks of many things changed: the answer has to be the whole board. */
  void requireFullBoard() {
    needsFullBoard = true;
  }

  /** Whether the client needs everything rather than what was changed. */
  public boolean needsFullBoard() {
    return needsFullBoard;
  }

  /** Says which earlier change this one takes back. */
  public void undoes(UUID changeId) {
    history.undoes(changeId);
  }

  /** Things as they are now. */
  public List<Thing> changed() {
    return List.copyOf(changed.values());
  }

  public List<Removed> removed() {
    return List.copyOf(removed.values());
  }

  /** Checks something once the whole change is made. What it throws takes the change back. */
  public void checkAtEnd(Runnable check) {
    checks.add(check);
  }

  void finish() {
    listeners.forEach(SettleHook.Listener::settle);
    checks.forEach(Runnable::run);
    history.write(tx, origin, revision);
  }

  private <R extends Record & Thing> void settle(Subject<R> subject, Optional<R> before, R after) {
    subject.settle(this, before, Optional.of(after));
    listeners.forEach(listener -> listener.stored(subject, before, after));
  }
}

package dev.scopekeeper.api;

import dev.scopekeeper.database.Database;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.live.LiveUpdates;
import dev.scopekeeper.storage.Storage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * An authorized request with its caller and input. Reading the caller on a route that is open to
 * anyone is a programming error.
 */
public record Call<I>(
    Application application,
    Request request,
    Optional<Caller> signedIn,
    Optional<ProjectContext> inProject,
    I input) {

  public Caller caller() {
    return signedIn.orElseThrow();
  }

  public ProjectContext project() {
    return inProject.orElseThrow();
  }

  public Database database() {
    return application.database();
  }

  public Storage storage() {
    return application.storage();
  }

  public LiveUpdates live() {
    return application.live();
  }

  /**
   * Locks the caller's session until the transaction ends.
   *
   * @throws Problem 401 if it has ended since the request was authenticated
   */
  public void lockSessionRow(Transaction tx) {
    application.authentication().lockSessionRow(tx, this);
  }

  /** The current time, in the precision of the database. */
  public Instant now() {
    return application.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** An id in the path. Throws 404 if it is not a UUID. */
  public UUID id(String name) {
    return Ids.parse(request.ids().getOrDefault(name, ""))
        .orElseThrow(() -> Problem.of(RequestProblem.ID_NOT_FOUND));
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(request.query().get(name));
  }

  /** The change id (idempotency key), which makes retries safe. */
  public UUID changeId() {
    return ChangeId.of(request);
  }
}

package dev.scopekeeper.attachment;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.database.Statement;
import dev.scopekeeper.database.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The uploads that a project's members, or an account, announced. Their bytes count from then on,
 * whether they come or not, until {@link OrphanSweep} has deleted what came: who announces much
 * cannot fill the bucket, and who announces the same again counts once.
 */
public final class Uploads {

  /**
   * How much was announced.
   *
   * @param bytes of all uploads that the sweep has not passed
   * @param waiting of those among them that are not attached
   */
  public record Total(long bytes, long waiting) {}

  private record Upload(UUID account, long bytes, Optional<UUID> change) {}

  private enum OwnerKind {
    PROJECT,
    ACCOUNT,
    EXPORTS
  }

  private final Transaction tx;
  private final OwnerKind ownerKind;
  private final UUID owner;

  private Uploads(Transaction tx, OwnerKind ownerKind, UUID owner) {
    this.tx = tx;
    this.ownerKind = ownerKind;
    this.owner = owner;
  }

  /**
   * Those of files for the cards of a project.
   *
   * @param tx to be exact where several announce at once, it holds the project
   */
  public static Uploads ofProject(Transaction tx, UUID project) {
    return new Uploads(tx, OwnerKind.PROJECT, project);
  }

  /**
   * Those of files that an account imports.
   *
   * @param tx to be exact where several announce at once, it holds the account
   */
  public static Uploads ofAccount(Transaction tx, UUID account) {
    return new Uploads(tx, OwnerKind.ACCOUNT, account);
  }

  /**
   * The files that were made for an account to fetch, which lie in the bucket as long.
   *
   * @param tx to be exact where several are made at once, it holds the account
   */
  public static Uploads ofExports(Transaction tx, UUID account) {
    return new Uploads(tx, OwnerKind.EXPORTS, account);
  }

  /** What was announced besides one upload. */
  public Total besides(UUID id) {
    return sql("upload/announced").bind("id", id).one(Total.class);
  }

  /**
   * Announces an upload, or the same one again: its link may have expired.
   *
   * @throws Problem 409 where the id is another upload's, or this one is attached already
   */
  public void announce(UUID id, UUID account, long bytes, Instant now) {
    var known = find(id);
    if (known.isPresent() && !known.get().equals(new Upload(account, bytes, Optional.empty()))) {
      throw Problem.field(Problem.Kind.TAKEN, "id", "This is already in use.");
    }
    sql(known.isPresent() ? "upload/renew" : "upload/insert")
        .bind("id", id)
        .bind("account", account)
        .bind("bytes", bytes)
        .bind("now", now)
        .run();
  }

  /**
   * Takes an upload for one change, which copies it. A change that failed may try again; no other
   * one gets it, so there are never more copies than uploads.
   *
   * @param change the id of the change
   * @throws Problem 422 where the account did not announce it so, 409 where another change took it
   */
  void claim(UUID id, UUID account, long bytes, UUID change) {
    sql("upload/claim")
        .bind("id", id)
        .bind("account", account)
        .bind("bytes", bytes)
        .bind("change", change)
        .run();
    var upload =
        find(id)
            .filter(found -> found.account().equals(account) && found.bytes() == bytes)
            .orElseThrow(Uploads::unknown);
    if (!upload.change().equals(Optional.of(change))) {
      throw Problem.field(
          Problem.Kind.TAKEN, "id", "This upload was used before. Send the file again.");
    }
  }

  /** What somebody wants to use that they did not send. */
  static Problem unknown() {
    return Problem.field(
        Problem.Kind.INVALID, "id", "No file was sent under this id, or long ago.");
  }

  /** From now on its bytes count as those of an attachment. */
  void attach(UUID id) {
    sql("upload/attach").bind("id", id).run();
  }

  private Statement sql(String name) {
    return tx.sql(name).bind("ownerKind", ownerKind).bind("owner", owner);
  }

  private Optional<Upload> find(UUID id) {
    return sql("upload/find").bind("id", id).first(Upload.class);
  }
}

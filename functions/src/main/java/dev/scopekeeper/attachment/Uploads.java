package dev.scopekeeper.attachment;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.RequestProblem;
import dev.scopekeeper.database.Statement;
import dev.scopekeeper.database.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The announced uploads of a project, or of an account. Their bytes count from the announcement,
 * whether or not the file arrives, until {@link OrphanSweep} has deleted it: so announcements
 * cannot fill the bucket. Announcing the same upload again counts once.
 */
public final class Uploads {

  /**
   * The announced bytes.
   *
   * @param bytes of all uploads that the sweep has not deleted yet
   * @param unattached of those that are not attached
   */
  public record Total(long bytes, long unattached) {}

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
   * Uploads of files for the cards of a project.
   *
   * @param tx must lock the project if totals have to be exact
   */
  public static Uploads ofProject(Transaction tx, UUID project) {
    return new Uploads(tx, OwnerKind.PROJECT, project);
  }

  /**
   * Uploads of files that an account imports.
   *
   * @param tx must lock the account if totals have to be exact
   */
  public static Uploads ofAccount(Transaction tx, UUID account) {
    return new Uploads(tx, OwnerKind.ACCOUNT, account);
  }

  /**
   * Files that were created for an account to download. They stay in the bucket equally long.
   *
   * @param tx must lock the account if totals have to be exact
   */
  public static Uploads ofExports(Transaction tx, UUID account) {
    return new Uploads(tx, OwnerKind.EXPORTS, account);
  }

  /** The announced bytes without one upload. */
  public Total totalExcluding(UUID id) {
    return sql("upload/totals_excluding").bind("id", id).single(Total.class);
  }

  /**
   * Announces an upload. The same upload can be announced again, because its link may have expired.
   *
   * @throws Problem 409 if the id belongs to another upload, or this one is attached already
   */
  public void announce(UUID id, UUID account, long bytes, Instant now) {
    var known = find(id);
    if (known.isPresent() && !known.get().equals(new Upload(account, bytes, Optional.empty()))) {
      throw Problem.field("id", RequestProblem.ALREADY_IN_USE);
    }
    sql(known.isPresent() ? "upload/renew" : "upload/insert")
        .bind("id", id)
        .bind("account", account)
        .bind("bytes", bytes)
        .bind("now", now)
        .run();
  }

  /**
   * Reserves an upload for one change, which copies it. The same change can retry; no other change
   * gets the upload, so there are never more copies than uploads.
   *
   * @param change the id of the change
   * @throws Problem 422 if the account did not announce it like this, 409 if another change has it
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
            .orElseThrow(Uploads::notFound);
    if (!upload.change().equals(Optional.of(change))) {
      throw Problem.field("id", AttachmentProblem.UPLOAD_USED);
    }
  }

  /** The upload does not exist or has expired. */
  static Problem notFound() {
    return Problem.field("id", AttachmentProblem.NO_SUCH_UPLOAD);
  }

  /** Marks an upload as attached: its bytes then count as those of the attachment. */
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

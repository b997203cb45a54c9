package dev.scopekeeper.attachment;

import dev.scopekeeper.api.ByteSize;
import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Ids;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemMessage;
import dev.scopekeeper.api.RequestProblem;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.change.NotFoundProblem;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.storage.FileLimits;
import java.util.UUID;

/**
 * Limits the bytes of a single file and of a project in total. UploadRequest uploads count as if
 * they were attached.
 */
final class StorageQuota {
  /**
   * How many times a project's limit may be uploaded before the daily sweep: content that was
   * attached and removed stays stored until then.
   */
  private static final int UPLOAD_FACTOR = 2;

  private record Attached(long bytes) {}

  /** The bytes of a project: attached ones, and announced ones without one upload. */
  private record Usage(long attached, Uploads.Total announced) {
    static Usage of(Transaction tx, UUID project, UUID excluded) {
      return new Usage(
          tx.sql("attachment/total_bytes").bind("project", project).single(Attached.class).bytes(),
          Uploads.ofProject(tx, project).totalExcluding(excluded));
    }

    boolean exceedsWith(long more, FileLimits limits) {
      return attached + announced.unattached() + more > limits.project();
    }
  }

  private final Call<?> call;

  StorageQuota(Call<?> call) {
    this.call = call;
  }

  /**
   * Checks that a file can be attached.
   *
   * @param attachment the id of the new attachment, on the card in the path
   * @throws Problem 404 if there is no such card, 409 if the id is taken, 413 if the quota is
   *     exceeded
   */
  void requireAttachable(Transaction tx, UUID attachment, long bytes) {
    var project = call.project().id();
    if (Card.ENTITY_TYPE.read(tx, project, call.id("card")).isEmpty()) {
      throw Problem.of(NotFoundProblem.CARD_NOT_FOUND);
    }
    if (Attachment.ENTITY_TYPE.read(tx, project, attachment).isPresent()) {
      throw Problem.field("id", RequestProblem.ALREADY_IN_USE);
    }
    requireSpace(tx, attachment, bytes);
  }

  /**
   * Checks the limits only. Exact while the transaction locks the project.
   *
   * @throws Problem 413 if the quota is exceeded
   */
  void requireSpace(Transaction tx, UUID attachment, long bytes) {
    var project = call.project().id();
    var usage = Usage.of(tx, project, attachment);
    var limits = call.application().configuration().fileLimits();
    if (bytes > limits.attachment()) {
      throw tooLarge(
          AttachmentProblem.ATTACHMENT_TOO_LARGE.with("limit", new ByteSize(limits.attachment())));
    }
    if (usage.exceedsWith(bytes, limits)) {
      throw tooLarge(
          AttachmentProblem.PROJECT_FILES_TOO_LARGE.with("limit", new ByteSize(limits.project())));
    }
    if (usage.announced().bytes() + bytes > UPLOAD_FACTOR * limits.project()) {
      throw tooLarge(
          AttachmentProblem.PROJECT_UPLOADS_TOO_LARGE.with(
              "limit", new ByteSize(UPLOAD_FACTOR * limits.project())));
    }
  }

  /**
   * Checks the limit of the project after something was attached. Undoing a removal attaches too,
   * without an earlier check.
   *
   * @throws Problem 409 if the project now exceeds its limit
   */
  static void requireWithinLimit(ProjectChange change) {
    // the nil id belongs to no upload: nothing is excluded
    var usage = Usage.of(change.tx(), change.project(), Ids.NIL);
    if (usage.exceedsWith(0, change.fileLimits())) {
      throw Problem.of(
          AttachmentProblem.NO_ROOM_FOR_FILES.with(
              "limit", new ByteSize(change.fileLimits().project())));
    }
  }

  private static Problem tooLarge(ProblemMessage message) {
    return Problem.field("bytes", message);
  }
}

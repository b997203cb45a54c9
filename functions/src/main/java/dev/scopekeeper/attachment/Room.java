package dev.scopekeeper.attachment;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Ids;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.storage.FileLimits;
import java.util.UUID;

/**
 * How much may be attached: at once, and to a project in all. What was announced to be sent counts
 * as if it were attached.
 */
final class Room {
  private static final long MEGABYTE = 1024 * 1024;

  /**
   * How many times a project's limit may be sent before the sweep has deleted it: whoever attaches
   * and removes over and over leaves that much behind.
   */
  private static final int SENT = 2;

  private record Attached(long bytes) {}

  /** What a project has, and what is on its way besides one upload. */
  private record Taken(long attached, Uploads.Total announced) {
    static Taken of(Transaction tx, UUID project, UUID besides) {
      return new Taken(
          tx.sql("attachment/bytes").bind("project", project).one(Attached.class).bytes(),
          Uploads.ofProject(tx, project).besides(besides));
    }

    boolean isTooMuch(long more, FileLimits limits) {
      return attached + announced.waiting() + more > limits.project();
    }
  }

  private final Call<?> call;

  Room(Call<?> call) {
    this.call = call;
  }

  /**
   * Checks what can be attached.
   *
   * @param attachment the id of what is to be attached to the card in the path
   * @throws Problem 404 where there is no such card, 409 where the id is taken, 413 where a file of
   *     this size has no room
   */
  void require(Transaction tx, UUID attachment, long bytes) {
    var project = call.membership().project();
    if (Card.SUBJECT.read(tx, project, call.id("card")).isEmpty()) {
      throw Problem.notFound("card");
    }
    if (Attachment.SUBJECT.read(tx, project, attachment).isPresent()) {
      throw Problem.field(Problem.Kind.TAKEN, "id", "This is already in use.");
    }
    requireSpace(tx, attachment, bytes);
  }

  /**
   * Checks the limits only; exact while the transaction holds the project.
   *
   * @throws Problem 413 where a file of this size has no room
   */
  void requireSpace(Transaction tx, UUID attachment, long bytes) {
    var project = call.membership().project();
    var taken = Taken.of(tx, project, attachment);
    var limits = call.application().configuration().fileLimits();
    if (bytes > limits.attachment()) {
      throw tooLarge("A file may have " + megabytes(limits.attachment()) + " at most.");
    }
    if (taken.isTooMuch(bytes, limits)) {
      throw tooLarge(full(limits));
    }
    if (taken.announced().bytes() + bytes > SENT * limits.project()) {
      throw tooLarge(
          "A project takes "
              + megabytes(SENT * limits.project())
              + " of uploads a day. Try again tomorrow.");
    }
  }

  /**
   * Checks the limit of the project once more, after something was attached, whichever way: undoing
   * a removal attaches too, and asks for no space before.
   *
   * @throws Problem 409 where the project has more now than it may have
   */
  static void requireFits(ProjectChange change) {
    // nobody's upload: everything is besides it
    var taken = Taken.of(change.tx(), change.project(), Ids.NIL);
    if (taken.isTooMuch(0, change.fileLimits())) {
      throw Problem.of(Problem.Kind.REFUSED, full(change.fileLimits()));
    }
  }

  private static String full(FileLimits limits) {
    return "The files of a project, with those being sent, may have "
        + megabytes(limits.project())
        + " together. Remove some first.";
  }

  private static Problem tooLarge(String detail) {
    return Problem.field(Problem.Kind.TOO_LARGE, "bytes", detail);
  }

  private static String megabytes(long bytes) {
    return bytes < MEGABYTE ? bytes + " bytes" : bytes / MEGABYTE + " MB";
  }
}

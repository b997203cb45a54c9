package dev.scopekeeper.attachment;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.database.Transaction;
import java.util.UUID;

/** How much may be attached: at once, and to a project in all. */
final class Room {
  private static final long MEGABYTE = 1024 * 1024;

  private record Attached(long bytes) {}

  private final Call<?> call;

  Room(Call<?> call) {
    this.call = call;
  }

  /**
   * As things stand before a change.
   *
   * @param attachment the id of what is to be attached to the card in the path
   * @throws Problem 404 where there is no such card, 409 where the id is taken, 413 where a file of
   *     this size has no room
   */
  void require(UUID attachment, long bytes) {
    var project = call.membership().project();
    var database = call.database();
    if (database.read(tx -> Card.SUBJECT.read(tx, project, call.id("card"))).isEmpty()) {
      throw Problem.notFound("card");
    }
    if (database.read(tx -> Attachment.SUBJECT.read(tx, project, attachment)).isPresent()) {
      throw Problem.field(Problem.Kind.TAKEN, "id", "This is already in use.");
    }
    require(database.read(this::attached), bytes);
  }

  /**
   * As things are while the project is locked.
   *
   * @throws Problem 413 where a file of this size has no room
   */
  void require(Transaction tx, long bytes) {
    require(attached(tx), bytes);
  }

  private long attached(Transaction tx) {
    return tx.sql("attachment/bytes")
        .bind("project", call.membership().project())
        .one(Attached.class)
        .bytes();
  }

  private void require(long attached, long bytes) {
    var limits = call.application().configuration().fileLimits();
    if (bytes > limits.attachment()) {
      throw tooLarge("A file may have " + megabytes(limits.attachment()) + " at most.");
    }
    if (attached + bytes > limits.project()) {
      throw tooLarge(
          "The files of a project may have "
              + megabytes(limits.project())
              + " together. Remove some first.");
    }
  }

  private static Problem tooLarge(String detail) {
    return Problem.field(Problem.Kind.TOO_LARGE, "bytes", detail);
  }

  private static String megabytes(long bytes) {
    return bytes < MEGABYTE ? bytes + " bytes" : bytes / MEGABYTE + " MB";
  }
}

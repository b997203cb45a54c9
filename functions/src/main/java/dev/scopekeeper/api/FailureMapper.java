package dev.scopekeeper.api;

import dev.scopekeeper.database.DatabaseProblem;
import dev.scopekeeper.storage.StorageProblem;
import java.time.Duration;

/**
 * Maps failures of the database and the file storage to problems. Constraints are named
 * table_field_kind.
 */
final class FailureMapper {

  private FailureMapper() {}

  static Problem timedOut() {
    return Problem.of(
        Problem.Kind.TIMED_OUT,
        "The request took too long and was stopped. Try again: no change is made twice.");
  }

  static Problem toProblem(DatabaseProblem problem) {
    return switch (problem) {
      case DatabaseProblem.Conflict _ ->
          Problem.retryLater(
              Problem.Kind.UNAVAILABLE,
              "Too many changes at once. Nothing was changed. Try again.",
              Duration.ofSeconds(1));
      case DatabaseProblem.Unavailable _ ->
          Problem.retryLater(
              Problem.Kind.UNAVAILABLE,
              "Couldn't reach the database. Nothing was changed.",
              Duration.ofSeconds(2));
      case DatabaseProblem.TimedOut _ -> timedOut();
      case DatabaseProblem.Duplicate duplicate ->
          Problem.field(
              Problem.Kind.TAKEN, field(duplicate.constraint()), "This is already in use.");
      case DatabaseProblem.MissingReference missing ->
          Problem.field(
              Problem.Kind.INVALID,
              field(missing.constraint()),
              "There is no such thing in this project.");
      case DatabaseProblem.StillReferenced referenced ->
          Problem.of(
              Problem.Kind.REFUSED, "It is still in use (" + field(referenced.constraint()) + ").");
    };
  }

  static Problem toProblem(StorageProblem problem) {
    return switch (problem) {
      case StorageProblem.Changed _ ->
          Problem.of(
              Problem.Kind.REFUSED, "The file changed while it was being read. Send it again.");
      case StorageProblem.Unreachable _ ->
          Problem.retryLater(
              Problem.Kind.UNAVAILABLE,
              "Couldn't reach the file storage. Nothing was changed.",
              Duration.ofSeconds(2));
    };
  }

  /** {@code card_stage_fk} belongs to the field stage, a primary key to the id. */
  private static String field(String constraint) {
    var parts = constraint.split("_", -1);
    return parts.length < 3 ? "id" : parts[parts.length - 2];
  }
}

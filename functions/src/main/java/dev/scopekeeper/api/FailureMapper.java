package dev.scopekeeper.api;

import dev.scopekeeper.database.DatabaseException;
import dev.scopekeeper.storage.StorageException;
import java.time.Duration;

/**
 * Maps failures of the database and the file storage to problems. Constraints are named
 * table_field_kind.
 */
final class FailureMapper {

  private FailureMapper() {}

  static Problem timedOut() {
    return Problem.of(RequestProblem.REQUEST_TIMED_OUT);
  }

  static Problem toProblem(DatabaseException problem) {
    return switch (problem) {
      case DatabaseException.Conflict _ ->
          Problem.retryLater(RequestProblem.TOO_MANY_CHANGES, Duration.ofSeconds(1));
      case DatabaseException.Unavailable _ ->
          Problem.retryLater(RequestProblem.DATABASE_UNREACHABLE, Duration.ofSeconds(2));
      case DatabaseException.TimedOut _ -> timedOut();
      case DatabaseException.Duplicate duplicate ->
          Problem.field(field(duplicate.constraint()), RequestProblem.ALREADY_IN_USE);
      case DatabaseException.MissingReference missing ->
          Problem.field(field(missing.constraint()), RequestProblem.NO_SUCH_THING);
      case DatabaseException.StillReferenced referenced ->
          Problem.of(RequestProblem.STILL_IN_USE.with("field", field(referenced.constraint())));
    };
  }

  static Problem toProblem(StorageException problem) {
    return switch (problem) {
      case StorageException.Changed _ -> Problem.of(RequestProblem.FILE_CHANGED);
      case StorageException.Unreachable _ ->
          Problem.retryLater(RequestProblem.STORAGE_UNREACHABLE, Duration.ofSeconds(2));
    };
  }

  /** {@code card_stage_fk} belongs to the field stage, a primary key to the id. */
  private static String field(String constraint) {
    var parts = constraint.split("_", -1);
    return parts.length < 3 ? "id" : parts[parts.length - 2];
  }
}

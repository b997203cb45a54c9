package dev.scopekeeper.infrastructure.preflight;

/** The result of a check, and what to do about it. */
sealed interface Outcome {

  /** Nothing to do. */
  record Ok(String found) implements Outcome {}

  /** A deployment may succeed; read the finding first. */
  record Warn(String found, String action) implements Outcome {}

  /** A deployment would fail. */
  record Stop(String found, String action) implements Outcome {}

  /** One line for the operator. */
  default String line(String subject) {
    return switch (this) {
      case Ok(var found) -> "ok    %s: %s.".formatted(subject, found);
      case Warn(var found, var action) ->
          "warn  %s: %s. To do: %s".formatted(subject, found, action);
      case Stop(var found, var action) ->
          "stop  %s: %s. To do: %s".formatted(subject, found, action);
    };
  }
}

package dev.scopekeeper.board;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.change.FieldEdit;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Verb;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One row of a project's history.
 *
 * @param ordinal its place among the rows of one revision
 * @param undone the change that this one took back
 */
public record Activity(
    long revision,
    int ordinal,
    UUID change,
    UUID actor,
    String actorName,
    Instant at,
    Verb verb,
    Kind kind,
    UUID thing,
    Optional<UUID> card,
    Optional<UUID> undone,
    List<FieldEdit> fields) {

  /** One row of a project's history, as stored. */
  record Row(
      long revision,
      int ordinal,
      UUID change,
      UUID actor,
      String actorName,
      Instant at,
      String verb,
      String kind,
      UUID thing,
      Optional<UUID> card,
      Optional<UUID> undone,
      String fields) {

    Activity toActivity() {
      return new Activity(
          revision,
          ordinal,
          change,
          actor,
          actorName,
          at,
          Verb.valueOf(verb.toUpperCase(Locale.ROOT)),
          Kind.of(kind),
          thing,
          card,
          undone,
          Arrays.asList(Json.read(fields, FieldEdit[].class)));
    }
  }
}

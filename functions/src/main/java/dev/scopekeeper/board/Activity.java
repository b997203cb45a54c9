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
 * A row of a project's history.
 *
 * @param ordinal its position among the rows of the revision
 * @param undone the change that this one undid
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

  /** A row of a project's history, as stored. */
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

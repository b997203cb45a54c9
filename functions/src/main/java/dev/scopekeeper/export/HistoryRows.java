package dev.scopekeeper.export;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.change.FieldEdit;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Verb;
import dev.scopekeeper.database.Transaction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The history of a project, the oldest first, with usernames in the place of accounts' ids. */
final class HistoryRows {
  private final Transaction tx;
  private final UUID project;
  private final Map<String, String> usernames;

  private record Row(
      long revision,
      int ordinal,
      UUID change,
      String actor,
      Instant at,
      String verb,
      String kind,
      UUID thing,
      Optional<UUID> card,
      Optional<UUID> undone,
      String fields) {}

  HistoryRows(Transaction tx, UUID project, List<ProjectRows.PersonRow> people) {
    this.tx = tx;
    this.project = project;
    this.usernames =
        people.stream()
            .collect(
                Collectors.toMap(
                    person -> person.id().toString(), ProjectRows.PersonRow::username));
  }

  void each(java.util.function.Consumer<DocumentHistory> told) {
    new Pages<>(
            Row.class,
            last ->
                tx.sql("export/history")
                    .bind("project", project)
                    .bind("revision", last.map(Row::revision).orElse(0L))
                    .bind("ordinal", last.map(Row::ordinal).orElse(-1)))
        .forEachRemaining(row -> told.accept(told(row)));
  }

  private DocumentHistory told(Row row) {
    return new DocumentHistory(
        row.change(),
        row.actor(),
        row.at(),
        Verb.valueOf(row.verb().toUpperCase(Locale.ROOT)),
        Kind.of(row.kind()),
        named(row.thing().toString()),
        row.card(),
        row.undone(),
        Arrays.stream(Json.read(row.fields(), FieldEdit[].class))
            .map(edit -> new FieldEdit(edit.field(), named(edit.from()), named(edit.to())))
            .toList());
  }

  private String named(String id) {
    return usernames.getOrDefault(id, id);
  }

  private JsonNode named(JsonNode value) {
    return value.isString() ? StringNode.valueOf(named(value.asString())) : value;
  }
}

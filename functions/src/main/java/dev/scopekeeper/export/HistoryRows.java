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

/** Reads the history of a project, oldest first, with usernames instead of account ids. */
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

  void forEach(java.util.function.Consumer<DocumentHistory> consumer) {
    new Pages<>(
            Row.class,
            last ->
                tx.sql("export/history")
                    .bind("project", project)
                    .bind("revision", last.map(Row::revision).orElse(0L))
                    .bind("ordinal", last.map(Row::ordinal).orElse(-1)))
        .forEachRemaining(row -> consumer.accept(toRecord(row)));
  }

  private DocumentHistory toRecord(Row row) {
    return new DocumentHistory(
        row.change(),
        row.actor(),
        row.at(),
        Verb.valueOf(row.verb().toUpperCase(Locale.ROOT)),
        Kind.of(row.kind()),
        withUsername(row.thing().toString()),
        row.card(),
        row.undone(),
        Arrays.stream(Json.read(row.fields(), FieldEdit[].class))
            .map(edit ->
                new FieldEdit(edit.field(), withUsername(edit.from()), withUsername(edit.to())))
            .toList());
  }

  private String withUsername(String id) {
    return usernames.getOrDefault(id, id);
  }

  private JsonNode withUsername(JsonNode value) {
    return value.isString() ? StringNode.valueOf(withUsername(value.asString())) : value;
  }
}

package dev.scopekeeper.change;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.database.Transaction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.NullNode;

/** The history of a change: a row for each changed thing, and one row for everything imported. */
final class History {

  private record Row(
      Verb verb, Kind kind, UUID thing, Optional<UUID> card, List<FieldEdit> edits) {}

  private final List<Row> rows = new ArrayList<>();
  private final Map<Kind, Integer> imported = new EnumMap<>(Kind.class);
  private Optional<UUID> undone = Optional.empty();

  <R extends Record & Thing> void add(
      Verb verb, EntityType<R> entityType, R thing, List<FieldEdit> edits) {
    rows.add(new Row(verb, entityType.kind(), thing.id(), entityType.card(thing), edits));
  }

  void imported(Kind kind, int count) {
    imported.merge(kind, count, Integer::sum);
  }

  /** Records which earlier change this one undoes. */
  void recordUndoOf(UUID changeId) {
    undone = Optional.of(changeId);
  }

  /** Inserts the rows. A change without effect gets a row too, so that a retry finds it. */
  void write(Transaction tx, ProjectChange.Origin origin, long revision) {
    var written = new ArrayList<>(rows);
    if (!imported.isEmpty()) {
      written.add(projectRow(Verb.IMPORTED, origin, counts()));
    }
    if (written.isEmpty()) {
      written.add(projectRow(Verb.EDITED, origin, List.of()));
    }
    var ordinals = new int[] {0};
    tx.each(
        "change/insert",
        written,
        (row, entry) -> {
          var ordinal = ordinals[0]++;
          row.bind("project", origin.project());
          row.bind("revision", revision);
          row.bind("ordinal", ordinal);
          row.bind("change", origin.changeId());
          row.bind("request", origin.fingerprint());
          row.bind("actor", origin.actor());
          row.bind("verb", Json.tree(entry.verb()).asString());
          row.bind("kind", entry.kind().word());
          row.bind("thing", entry.thing());
          row.bind("card", entry.card());
          row.bind("fields", Json.text(entry.edits()));
          row.bind("undone", ordinal == 0 ? undone : Optional.empty());
          row.bind("at", origin.at());
        });
  }

  private static Row projectRow(Verb verb, ProjectChange.Origin origin, List<FieldEdit> edits) {
    return new Row(verb, Kind.PROJECT, origin.project(), Optional.empty(), edits);
  }

  private List<FieldEdit> counts() {
    return imported.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry ->
            new FieldEdit(
                entry.getKey().word() + "s", NullNode.getInstance(), Json.tree(entry.getValue())))
        .toList();
  }
}

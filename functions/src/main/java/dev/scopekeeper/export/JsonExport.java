package dev.scopekeeper.export;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.database.Transaction;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** Writes a {@link ProjectDocument} while it is read, so that memory holds one page at a time. */
final class JsonExport {
  private final ProjectRows rows;
  private final CardRows cards;
  private final JsonGenerator json;

  private JsonExport(Transaction tx, UUID project, JsonGenerator json) {
    this.rows = new ProjectRows(tx, project);
    this.cards = new CardRows(tx, project);
    this.json = json;
  }

  /**
   * @param tx reads one snapshot of the project
   */
  static void write(Transaction tx, UUID project, Instant at, OutputStream out) {
    try (var json = Json.mapper().createGenerator(out)) {
      new JsonExport(tx, project, json).write(at);
    }
  }

  private void write(Instant at) {
    var people = rows.people();
    json.writeStartObject();
    json.writeStringProperty("format", ProjectDocument.FORMAT);
    json.writeNumberProperty("version", ProjectDocument.VERSION);
    json.writePOJOProperty("exportedAt", at);
    json.writePOJOProperty("project", rows.overview());
    json.writePOJOProperty("people", people.stream().map(ProjectRows.PersonRow::toPerson).toList());
    json.writePOJOProperty("stages", rows.stages());
    json.writePOJOProperty("releases", rows.releases());
    json.writePOJOProperty("epics", rows.epics());
    json.writePOJOProperty("labels", rows.labels());
    json.writePOJOProperty("cardTemplates", rows.cardTemplates());
    json.writePOJOProperty("useCases", rows.useCases());
    write("checks", rows.checks());
    write("decisions", rows.decisions());
    json.writeArrayPropertyStart("cards");
    cards.forEach(this::write);
    json.writeEndArray();
    write("suggestions", rows.suggestions());
    write("scopeChanges", rows.scopeChanges());
    write("attachments", rows.attachments());
    json.writeArrayPropertyStart("history");
    new HistoryRows(rows.tx(), rows.project(), people).forEach(json::writePOJO);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(DocumentCard card, Iterator<DocumentCard.Comment> comments) {
    json.writeStartObject();
    Json.tree(card).properties().stream()
        .filter(field -> !field.getKey().equals("comments"))
        .forEach(field -> json.writePOJOProperty(field.getKey(), field.getValue()));
    write("comments", comments);
    json.writeEndObject();
  }

  private void write(String name, Iterator<?> things) {
    json.writeArrayPropertyStart(name);
    things.forEachRemaining(json::writePOJO);
    json.writeEndArray();
  }
}

package dev.scopekeeper.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.database.Database;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A project's document, as it was written. */
record Exported(String text) {

  static Exported of(App app, UUID project) {
    return new Database(app.source())
        .snapshot(tx -> {
          var out = new ByteArrayOutputStream();
          JsonExport.write(tx, project, Instant.now(), out);
          return new Exported(out.toString(StandardCharsets.UTF_8));
        });
  }

  ObjectNode json() {
    return (ObjectNode) Json.mapper().readTree(text);
  }

  /** The project that comes of it, made by somebody. */
  TestProject imported(User importer) {
    var id = App.id();
    var answer =
        importer.post(
            "/api/imports",
            Map.of(
                "file",
                text,
                "boards",
                List.of(Map.of("ref", "p1", "id", id, "key", "SK", "name", name()))));
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(201);
    return new TestProject(importer, id, importer.get("/api/projects/" + id + "/board").json());
  }

  /** Without what an import says it leaves behind, where only one person comes along. */
  JsonNode asImportedBy(String username) {
    var json = withoutMoment();
    for (var card : json.get("cards")) {
      keepOnly(card, "assignee", username);
      keepOnly(card, "createdBy", username);
      card.get("comments").forEach(comment -> keepOnly(comment, "author", username));
    }
    json.get("suggestions").forEach(one -> ((ObjectNode) one).put("createdBy", username));
    json.get("scopeChanges").forEach(one -> ((ObjectNode) one).put("actor", username));
    var people = Json.mapper().createArrayNode();
    json.get("people")
        .valueStream()
        .filter(person -> person.get("username").asString().equals(username))
        .forEach(people::add);
    json.set("people", people);
    return json;
  }

  /**
   * Without what differs between any two exports: when, of which project, and how it came there.
   */
  ObjectNode withoutMoment() {
    var json = json();
    json.remove(List.of("exportedAt", "attachments", "history"));
    ((ObjectNode) json.get("project")).remove("id");
    return json;
  }

  private String name() {
    return json().at("/project/name").asString();
  }

  private static void keepOnly(JsonNode thing, String field, String username) {
    if (!thing.path(field).asString("").equals(username)) {
      ((ObjectNode) thing).remove(field);
    }
  }
}

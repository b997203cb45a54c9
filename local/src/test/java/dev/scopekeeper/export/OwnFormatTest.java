package dev.scopekeeper.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Json;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A project's document is untrusted input: whatever is wrong is named, and nothing is written. */
@ExtendWith(App.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnFormatTest {
  private static final String NOWHERE = "01999999-9999-7999-8999-999999999999";

  private User user;
  private Exported good;

  @BeforeAll
  void export(App app) {
    user = app.signUp();
    var id = App.id();
    var made =
        user.post(
            "/api/projects", Map.of("id", id, "key", "SK", "name", "Demo", "template", "demo"));
    good = Exported.of(app, new TestProject(user, id, made.json()).id());
  }

  private record Spoilt(String place, Consumer<ObjectNode> spoiling) {}

  private static Spoilt setting(String place, Object value) {
    var at = place.substring(0, place.lastIndexOf('/'));
    var field = place.substring(place.lastIndexOf('/') + 1);
    return new Spoilt(place, json -> ((ObjectNode) json.at(at)).set(field, Json.tree(value)));
  }

  private static Spoilt removing(String place) {
    var at = place.substring(0, place.lastIndexOf('/'));
    var field = place.substring(place.lastIndexOf('/') + 1);
    return new Spoilt(place, json -> ((ObjectNode) json.at(at)).remove(field));
  }

  private static Spoilt twice(String list, String field) {
    return new Spoilt(
        "/" + list + "/1/" + field,
        json ->
            ((ObjectNode) json.at("/" + list + "/1"))
                .set(field, json.at("/" + list + "/0/" + field)));
  }

  @TestFactory
  Stream<DynamicTest> what_is_wrong_is_named_by_its_place_and_nothing_is_written() {
    return Stream.of(
            setting("/project/key", "x"),
            setting("/project/name", " "),
            setting("/project/purpose", "x".repeat(2_001)),
            setting("/project/wipPolicy", "maybe"),
            setting("/project/extra", 1),
            removing("/project/purpose"),
            removing("/cards"),
            setting("/stages", List.of()),
            setting("/stages/0/rank", "!"),
            setting("/stages/0/rank", "A00000000000000000000000000"),
            setting("/stages/0/rank", "a"),
            setting("/stages/0/wipLimit", 0),
            new Spoilt(
                "/stages",
                json ->
                    json.get("stages").forEach(stage -> ((ObjectNode) stage).put("done", true))),
            twice("stages", "id"),
            twice("stages", "name"),
            setting("/releases/0/state", "shipped"),
            setting("/releases/1/state", "locked"),
            setting("/releases/0/scopeAdded", 9),
            setting("/releases/0/capacity", 1.25),
            setting("/labels/0/color", "red"),
            setting("/cards/0/title", "x".repeat(201)),
            setting("/cards/0/title", "nul\u0000"),
            setting("/cards/0/description", "x".repeat(50_001)),
            setting("/cards/0/number", 0),
            setting("/cards/0/number", "1"),
            setting("/cards/0/estimate", -1),
            setting("/cards/0/estimate", 12_345),
            setting("/cards/0/due", "2027-02-30"),
            setting("/cards/0/createdAt", "1969-12-31T23:59:59Z"),
            setting("/cards/0/createdAt", 12),
            setting("/cards/0/stage", NOWHERE),
            setting("/cards/0/release", NOWHERE),
            setting("/cards/0/epic", NOWHERE),
            setting("/cards/0/labels", List.of(NOWHERE)),
            setting("/cards/0/decisions", List.of(NOWHERE)),
            setting("/cards/0/blockedBy", List.of(NOWHERE)),
            setting("/cards/0/assignee", "Not A Username"),
            setting("/cards/0/kind", "chores"),
            new Spoilt("/cards/0/blockedBy", OwnFormatTest::circle),
            new Spoilt(
                "/cards/0/blockedBy",
                json ->
                    ((ArrayNode) json.at("/cards/0/blockedBy"))
                        .removeAll()
                        .add(json.at("/cards/0/id"))),
            twice("cards", "id"),
            twice("cards", "number"),
            setting("/suggestions/0/state", "rejected"),
            setting("/suggestions/0/card", NOWHERE),
            setting("/suggestions/0/sourceUrl", "x".repeat(2_001)),
            setting("/checks/0/owasp", "../.."),
            setting("/checks/0/state", "waived"),
            setting("/decisions/0/supersededBy", NOWHERE),
            setting("/decisions/0/number", 99),
            setting("/scopeChanges/0/card", NOWHERE),
            setting("/scopeChanges/0/actor", ""))
        .map(spoilt -> DynamicTest.dynamicTest(spoilt.place(), () -> refused(spoilt)));
  }

  private void refused(Spoilt spoilt) {
    var before = projects();
    var json = good.json();
    spoilt.spoiling().accept(json);
    var answer = importing(Json.text(json));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("#/file");
    assertThat(answer.json().get("detail").asString()).startsWith("#" + spoilt.place());
    assertThat(answer.json().at("/parameters/place").asString()).startsWith("#" + spoilt.place());
    assertThat(projects()).isEqualTo(before);
  }

  private static void circle(ObjectNode json) {
    var cards = json.get("cards");
    for (var i = 0; i < 3; i++) {
      var next = cards.get((i + 1) % 3).get("id");
      ((ArrayNode) cards.get(i).get("blockedBy")).removeAll().add(next);
    }
  }

  @Test
  void a_newer_version_is_refused_by_its_number() {
    var json = good.json().put("version", 7);
    var answer = importing(Json.text(json));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("detail").asString()).contains("version 7", "version 1");
    assertThat(importing(Json.text(good.json().put("version", "1"))).status()).isEqualTo(422);
    assertThat(importing(Json.text(good.json().put("version", 0))).status()).isEqualTo(422);
  }

  @Test
  void random_damage_is_never_a_breakdown(App app) {
    var seed = Long.getLong("export.seed", System.nanoTime());
    var random = new Random(seed);
    for (var i = 0; i < 150; i++) {
      var json = good.json();
      damage(json, random);
      var answer = importing(Json.text(json));
      assertThat(answer.status()).as("seed %d: %s", seed, answer.response().text()).isIn(201, 422);
      if (answer.status() == 201) {
        var project = answer.json().at("/projects/0/id").asString();
        var path = "/api/projects/" + project;
        assertThat(user.get(path + "/board").status()).as("seed %d", seed).isEqualTo(200);
        var board = user.get(path + "/board").json();
        var spot = Map.of("spot", Map.of("behind", board.at("/cards/1/id").asString()));
        var move = user.post(path + "/cards/" + board.at("/cards/5/id").asString() + "/move", spot);
        assertThat(move.status()).as("seed %d", seed).isIn(200, 409);
        user.post(path + "/archive");
        user.call("DELETE", path, java.util.Optional.of(Map.of("project", "SK")), App.id());
      }
    }
  }

  /** Changes one value somewhere to something else that is JSON. */
  private static void damage(ObjectNode json, Random random) {
    JsonNode node = json;
    while (true) {
      var fields = node.isObject() ? List.copyOf(node.propertyNames()) : List.<String>of();
      if (node.isEmpty()) {
        return;
      }
      var index = random.nextInt(node.size());
      var child = node.isObject() ? node.get(fields.get(index)) : node.get(index);
      if (child.isContainer() && !child.isEmpty() && random.nextInt(5) > 0) {
        node = child;
        continue;
      }
      var values =
          new Object[] {
            1,
            -1.5,
            "",
            "x",
            true,
            List.of(),
            Map.of(),
            NOWHERE,
            "\u0000",
            "a0",
            "2027-01-01",
            "9".repeat(300)
          };
      var value = Json.tree(values[random.nextInt(values.length)]);
      if (node instanceof ObjectNode object) {
        object.set(fields.get(index), value);
      } else if (node instanceof ArrayNode array) {
        array.set(index, value);
      }
      return;
    }
  }

  @Test
  void the_preview_says_what_becomes_of_people_and_history(App app) {
    var owner = app.signUp();
    var project = owner.project();
    var editor = app.signUp().joins(project, "editor");
    editor.post(
        project.path("/cards"),
        Map.of("id", App.id(), "title", "Theirs", "assignee", editor.account()));
    editor.post(project.path("/suggestions"), Map.of("id", App.id(), "title", "An idea"));
    var card = project.board().at("/cards/0/id").asString();
    project.attachment(project.path("/cards/" + card), "notes.txt", "hello");
    var text = Exported.of(app, project.id()).text();
    var preview = owner.post("/api/imports/preview", Map.of("file", text)).json();
    assertThat(preview.get("format").asString()).isEqualTo("scopekeeper");
    assertThat(preview.at("/warnings/0").asString()).contains("history does not come across");
    assertThat(preview.at("/warnings/1").asString()).isEqualTo("1 attachment is not in this file.");
    assertThat(text).contains("notes.txt").doesNotContain("hello");
    assertThat(
            preview
                .at("/boards/0/notes")
                .valueStream()
                .map(note -> note.get("card").asString() + ": " + note.get("what").asString()))
        .contains(
            "#1 Theirs: assigned to Pat: not a member here", "Suggestions: 1 of Pat become yours");
    assertThat(
            editor.post("/api/imports/preview", Map.of("file", text)).json().at("/boards/0/notes"))
        .noneMatch(note -> note.get("what").asString().startsWith("assigned"));
  }

  private dev.scopekeeper.Answer importing(String file) {
    var board = Map.of("ref", "p1", "id", App.id(), "key", "SK", "name", "Again");
    return user.post("/api/imports", Map.of("file", file, "boards", List.of(board)));
  }

  private int projects() {
    return user.get("/api/projects").json().get("projects").size();
  }
}

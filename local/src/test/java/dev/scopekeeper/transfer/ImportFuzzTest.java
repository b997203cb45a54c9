package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Exports with something odd at every place: the reader refuses or reads them, and what it reads
 * can be imported.
 */
@ExtendWith(App.class)
class ImportFuzzTest {
  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-1",
          "1e300",
          "12345678901234567890123456789",
          "\"\"",
          "\" \"",
          "\"\\u0000\\ud800x\\u202e\"",
          "\"9999-12-31T23:59:59-18:00\"",
          "\"0000-00-00\"",
          "\"../../../etc/passwd\"",
          "\"<img src=x onerror=alert(1)>\"",
          "[]",
          "{}",
          "[[],null,7]",
          "{\"id\":{},\"title\":[]}",
          "{\"\":\"\"}",
          "\"" + "\uD83D\uDC38".repeat(30_000) + "\"",
          "\"" + "- [x] \\n- [ ] a\\n".repeat(3_000) + "\"");

  private static final String TABLE =
      """
      Number,Title,Description,Kind,Stage,Release,Epic,Labels,Assignee,Estimate,Due,Checklist,Archived,Created
      1,Dig,"a ""b""\nc",bug,Open,MVP,Pond,"x, y",Ann,2.5,2026-05-04,[x] a,false,2026-01-02
      2,Rest,,chore,Done,,,z,,,31/12/2026,,yes,
      """;

  /** A place in a file: how to reach it, and how to change it. */
  private record Place(String pointer) {
    String parent() {
      return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    String name() {
      return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    JsonNode changed(JsonNode file, UnaryOperator<JsonNode> change) {
      return edited(file, (object, name) -> object.set(name, change.apply(object.get(name))));
    }

    JsonNode without(JsonNode file) {
      return edited(file, ObjectNode::remove);
    }

    private JsonNode edited(JsonNode file, java.util.function.BiConsumer<ObjectNode, String> edit) {
      var copy = file.deepCopy();
      switch (copy.at(parent())) {
        case ObjectNode object -> edit.accept(object, name());
        case ArrayNode array -> {
          // an element is edited as the only member of an object, and taken out when it has gone
          var index = Integer.parseInt(name());
          var holder = Json.mapper().createObjectNode();
          holder.set("x", array.get(index));
          edit.accept(holder, "x");
          if (holder.has("x")) {
            array.set(index, holder.get("x"));
          } else {
            array.remove(index);
          }
        }
        default -> throw new AssertionError(pointer);
      }
      return copy;
    }
  }

  @Test
  void whatever_is_odd_anywhere_is_read_or_refused_and_never_fails() {
    var tried = 0;
    for (var shape : List.of("/deck/occ", "/deck/browser", "/deck/legacy", "/trello")) {
      var file = Json.mapper().readTree(resource(shape));
      for (var place : places(file)) {
        for (var mutant : mutants(file, place)) {
          read(mutant.toString(), shape + " " + place.pointer());
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(10_000);
  }

  @Test
  void whatever_is_read_can_be_imported(App app) {
    var seed = System.nanoTime();
    System.out.println("ImportFuzzTest seed " + seed);
    var random = new Random(seed);
    var user = app.signUp();
    var files = List.of(resource("/deck/browser"), resource("/trello"));
    for (var round = 0; round < 80; round++) {
      var mutant = Json.mapper().readTree(files.get(round % files.size()));
      for (var i = random.nextInt(1, 6); i > 0; i--) {
        var places = places(mutant);
        if (!places.isEmpty()) {
          var mutants = mutants(mutant, places.get(random.nextInt(places.size())));
          mutant = mutants.get(random.nextInt(mutants.size()));
        }
      }
      imported(user, mutant.toString(), "seed " + seed + " round " + round);
    }
  }

  @Test
  void a_file_cut_or_garbled_at_any_byte_is_read_or_refused() {
    var seed = System.nanoTime();
    System.out.println("ImportFuzzTest seed " + seed);
    var random = new Random(seed);
    var texts = List.of(resource("/deck/legacy"), resource("/trello"), TABLE);
    for (var round = 0; round < 1_500; round++) {
      var text = texts.get(round % texts.size());
      var at = random.nextInt(text.length());
      var odd = (char) random.nextInt(0x10000);
      read(text.substring(0, at), "seed " + seed + " cut at " + at);
      read(text.substring(0, at) + odd + text.substring(at + 1), "seed " + seed + " at " + at);
    }
  }

  @Test
  void a_garbled_table_is_refused_or_imported(App app) {
    var seed = System.nanoTime();
    System.out.println("ImportFuzzTest seed " + seed);
    var random = new Random(seed);
    var user = app.signUp();
    var odd =
        List.of(",", ";", "\"", "\r", "\n", "\t", "'=", "\u202E", "null", "x".repeat(70_000), "");
    for (var round = 0; round < 60; round++) {
      var text = new StringBuilder(TABLE);
      for (var i = random.nextInt(1, 6); i > 0; i--) {
        var at = random.nextInt(text.length());
        var end = Math.min(text.length(), at + random.nextInt(4));
        text.replace(at, end, odd.get(random.nextInt(odd.size())));
      }
      imported(user, text.toString(), "seed " + seed + " round " + round);
    }
  }

  private static String resource(String name) {
    try (var file = ImportFuzzTest.class.getResourceAsStream(name + ".json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void imported(User user, String text, String what) {
    var preview = new DeckFile(text).preview(user);
    // 400: half a character is no text
    assertThat(preview.status()).as(what).isIn(200, 400, 422);
    if (preview.status() == 200) {
      for (var board : preview.json().get("boards")) {
        var id = App.id();
        var choice = DeckFile.choice(board.get("ref").asString(), id);
        var answer = new DeckFile(text).imported(user, choice);
        assertThat(answer.status()).as("%s: %s", what, answer.response().text()).isEqualTo(201);
        var made = user.get("/api/projects/" + id + "/board").json();
        var archived = user.get("/api/projects/" + id + "/cards/archived").json().get("items");
        assertThat(made.path("cards").size() + archived.size())
            .as(what)
            .isEqualTo(board.get("cards").asInt());
      }
    }
  }

  private static void read(String text, String what) {
    try {
      var file = ImportFile.parse(ForeignText.of(text), Optional.empty());
      Json.bytes(Preview.of(file, TestContext.create()));
    } catch (UnreadableImport e) {
      assertThat(e.problem().sentence()).as(what).isNotBlank();
    } catch (RuntimeException e) {
      throw new AssertionError(what, e);
    }
  }

  private static List<JsonNode> mutants(JsonNode file, Place place) {
    var mutants = new ArrayList<JsonNode>();
    mutants.add(place.without(file));
    ODD.forEach(odd -> mutants.add(place.changed(file, _ -> Json.mapper().readTree(odd))));
    mutants.add(place.changed(file, value -> Json.mapper().createArrayNode().add(value)));
    return mutants;
  }

  private static List<Place> places(JsonNode file) {
    var places = new ArrayList<Place>();
    collect(file, "", places);
    return places;
  }

  private static void collect(JsonNode node, String pointer, List<Place> places) {
    switch (node) {
      case ObjectNode object ->
          object
              .properties()
              .forEach(entry -> {
                var name = entry.getKey().replace("~", "~0").replace("/", "~1");
                add(entry.getValue(), pointer + "/" + name, places);
              });
      case ArrayNode array -> {
        for (var i = 0; i < array.size(); i++) {
          add(array.get(i), pointer + "/" + i, places);
        }
      }
      default -> {}
    }
  }

  private static void add(JsonNode node, String pointer, List<Place> places) {
    places.add(new Place(pointer));
    collect(node, pointer, places);
  }
}

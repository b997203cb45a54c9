package dev.scopekeeper.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Titles and names are normalized alike by every route that adds or edits them, and compared alike.
 */
@ExtendWith(App.class)
class NamesTest {

  /** Where things are added, their list on the board, and the field that names them. */
  private static Stream<Arguments> named() {
    return Stream.concat(uniquelyNamed(), Stream.of(Arguments.of("cards", "title", Map.of())));
  }

  private static Stream<Arguments> uniquelyNamed() {
    return Stream.of(
        Arguments.of("stages", "name", Map.of()),
        Arguments.of("releases", "name", Map.of()),
        Arguments.of("epics", "name", Map.of()),
        Arguments.of("labels", "name", Map.of("color", "AA3300")));
  }

  @ParameterizedTest
  @MethodSource("named")
  void a_name_is_normalized_when_it_is_added_and_when_it_is_edited(
      String things, String field, Map<String, Object> more, App app) {
    var project = app.signUp().project();
    var id = App.id();
    assertThat(add(project, things, id, field, "\u00a0Cafe\u0301\nBo\u202e ", more)).isEqualTo(201);
    assertThat(name(project, things, id, field)).isEqualTo("Café Bo\u202e\u202c");
    assertThat(edit(project, things, id, field, " Cafe\u0301 Bo\u202e", "\u3000x\u2028y\ufeff"))
        .isEqualTo(200);
    assertThat(name(project, things, id, field)).isEqualTo("x y");
  }

  @ParameterizedTest
  @MethodSource("named")
  void a_name_of_invisible_characters_is_refused(
      String things, String field, Map<String, Object> more, App app) {
    var project = app.signUp().project();
    var id = App.id();
    assertThat(add(project, things, id, field, "Seen", more)).isEqualTo(201);
    for (var invisible : List.of("\u3164", "\u200b", "\u00a0", "\ufe0f", "\u2800", "\u202e")) {
      assertThat(add(project, things, App.id(), field, invisible, more)).isEqualTo(422);
      assertThat(edit(project, things, id, field, "Seen", invisible)).isEqualTo(422);
    }
    assertThat(name(project, things, id, field)).isEqualTo("Seen");
  }

  @ParameterizedTest
  @MethodSource("uniquelyNamed")
  void names_that_read_alike_only_without_accents_or_in_another_width_are_different(
      String things, String field, Map<String, Object> more, App app) {
    var project = app.signUp().project();
    for (var name : List.of("バラ", "ハラ", "Côte", "Cote", "ＡＢＣ", "ABC", "ﾊﾗ", "Straße", "Strasse")) {
      assertThat(add(project, things, App.id(), field, name, more)).as(name).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @MethodSource("uniquelyNamed")
  void a_name_in_another_case_is_the_same_and_the_problem_says_which_is_in_the_way(
      String things, String field, Map<String, Object> more, App app) {
    var project = app.signUp().project();
    var id = App.id();
    add(project, things, id, field, "Übergabe", more);
    var body = body(App.id(), field, "ÜBERGABE ", more);
    var refused = project.owner().post(project.path("/" + things), body);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("name-in-use");
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("#/name");
    assertThat(refused.json().at("/errors/0/parameters/name").asString()).isEqualTo("Übergabe");
    // its own name in another case is not in its way
    assertThat(edit(project, things, id, field, "Übergabe", "ÜBERGABE")).isEqualTo(200);
    var other = App.id();
    add(project, things, other, field, "Other", more);
    assertThat(edit(project, things, other, field, "Other", "übergabe")).isEqualTo(409);
    assertThat(name(project, things, other, field)).isEqualTo("Other");
  }

  private static Map<String, Object> body(
      UUID id, String field, String name, Map<String, Object> more) {
    var body = new HashMap<>(more);
    body.put("id", id);
    body.put(field, name);
    return body;
  }

  private static int add(
      TestProject project,
      String things,
      UUID id,
      String field,
      String name,
      Map<String, Object> more) {
    var body = body(id, field, name, more);
    return project.owner().post(project.path("/" + things), body).status();
  }

  private static int edit(
      TestProject project, String things, UUID id, String field, String from, String to) {
    var edit = Map.of(field, Map.of("from", from, "to", to));
    return project.owner().patch(project.path("/" + things + "/" + id), edit).status();
  }

  private static String name(TestProject project, String things, UUID id, String field) {
    for (JsonNode thing : project.board().get(things)) {
      if (thing.get("id").asString().equals(id.toString())) {
        return thing.get(field).asString();
      }
    }
    throw new AssertionError("no such thing on the board");
  }
}

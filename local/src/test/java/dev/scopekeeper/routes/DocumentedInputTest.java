package dev.scopekeeper.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI document says of a value is what the routes do with it, at its edges. */
@ExtendWith(App.class)
class DocumentedInputTest {

  @ParameterizedTest
  @ValueSource(strings = {"35", "35.0", "3.5e1", "350E-1", "35.000000000000000000000"})
  void a_whole_number_is_one_however_it_is_written(String limit, App app) {
    var delta = stage(app.signUp().project(), limit);
    assertThat(delta.at("/stages/0/wipLimit").asInt()).as(delta.toString()).isEqualTo(35);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "35.5",
        "1e999999999",
        "1e-999999999",
        "2147483648",
        "-1e99",
        "0",
        "1000",
        "\"35\"",
        "true"
      })
  void what_is_no_whole_number_within_bounds_is_refused(String limit, App app) {
    assertThat(stage(app.signUp().project(), limit).at("/errors/0/pointer").asString())
        .isEqualTo("#/wipLimit");
  }

  private static JsonNode stage(TestProject project, String limit) {
    var body = "{\"id\":\"%s\",\"name\":\"Waiting\",\"wipLimit\":%s}".formatted(App.id(), limit);
    return project.owner().post(project.path("/stages"), body).json();
  }

  @Test
  void lengths_count_characters_and_not_halves_of_them(App app) {
    var project = app.signUp().project();
    var stages = project.path("/stages");
    var most = "🚀".repeat(60);
    var made = project.owner().post(stages, Map.of("id", App.id(), "name", most));
    assertThat(made.json().at("/stages/0/name").asString()).isEqualTo(most);
    var longer = project.owner().post(stages, Map.of("id", App.id(), "name", most + "🚀"));
    assertThat(longer.status()).isEqualTo(422);
    assertThat(longer.json().at("/errors/0/pointer").asString()).isEqualTo("#/name");
  }

  @ParameterizedTest
  @CsvSource({
    "/board, since, 0, -1",
    "/board, since, 999999999999999999, 1000000000000000000",
    "/activity, cursor, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, 1",
    "/activity, cursor, ________________________________, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "/cards/archived, cursor, ________________________________, 1000000000",
    "/decisions, cursor, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, x",
    "/suggestions/triaged, cursor, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, 0",
    "/suggestions/triaged, cursor, ________________________________, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA~",
    "/suggestions/triaged, words, %F0%9F%9A%80, %00",
    "/decisions, words, %25_, a%00b"
  })
  void the_edges_of_a_parameter_are_where_the_document_says(
      String path, String name, String inside, String outside, App app) {
    var project = app.signUp().project();
    var address = project.path(path) + "?" + name + "=";
    assertThat(project.owner().get(address + inside).status()).isEqualTo(200);
    var refused = project.owner().get(address + outside);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/parameter").asString()).isEqualTo(name);
  }

  @Test
  void the_words_to_look_for_are_counted_in_characters(App app) {
    var project = app.signUp().project();
    for (var path : List.of("/decisions?words=", "/suggestions/triaged?words=")) {
      var most = project.path(path) + "%F0%9F%9A%80".repeat(200);
      assertThat(project.owner().get(most).status()).isEqualTo(200);
      assertThat(project.owner().get(most + "a").status()).isEqualTo(422);
    }
  }

  @Test
  void an_id_is_any_but_the_one_that_means_none(App app) {
    var project = app.signUp().project();
    var nil = "00000000-0000-0000-0000-000000000000";
    var answer = project.owner().post(project.path("/stages"), Map.of("id", nil, "name", "x"));
    assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("#/id");
  }
}

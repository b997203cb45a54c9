package dev.scopekeeper.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(App.class)
class BoardTest {

  @Test
  void the_default_template_gives_stages_releases_and_the_hardening_epic(App app) {
    var made = app.signUp().project().made();
    assertThat(names(made.get("stages"))).containsExactly("To do", "Doing", "Review", "Done");
    assertThat(names(made.get("releases"))).containsExactly("MVP", "Next", "Later");
    assertThat(names(made.get("epics"))).containsExactly("Hardening and improvements");
    assertThat(made.at("/stages/3/done").asBoolean()).isTrue();
  }

  @Test
  void an_unchanged_board_is_not_sent_again(App app) {
    var project = app.signUp().project();
    var path = project.path("/board");
    var tag = project.owner().get(path).response().headers().get("etag");
    var seen = List.of(Map.entry("If-None-Match", String.valueOf(tag)));
    assertThat(project.owner().call("GET", path, Optional.empty(), seen).status()).isEqualTo(304);
    project.card("New");
    assertThat(project.owner().call("GET", path, Optional.empty(), seen).status()).isEqualTo(200);
  }

  @Test
  void since_tells_what_changed_and_what_is_gone(App app) {
    var project = app.signUp().project();
    var card = project.card("A");
    project.card("B");
    var since = project.revision();
    project.owner().post(project.path("/cards/" + card + "/archive"));
    project.owner().delete(project.path("/releases/" + project.release(2)));
    var delta = project.owner().get(project.path("/board?since=" + since)).json();
    assertThat(delta.get("cards")).hasSize(1);
    assertThat(delta.at("/cards/0/archived").asBoolean()).isTrue();
    assertThat(delta.at("/removed/0/id").asString()).isEqualTo(project.release(2));
    assertThat(delta.has("stages")).isFalse();
  }

  @Test
  void a_project_made_twice_by_the_same_request_is_one(App app) {
    var user = app.signUp();
    var change = App.id();
    var body =
        Optional.<Object>of(
            Map.of("id", App.id(), "key", "SK", "name", "Once", "template", "default"));
    var first = user.call("POST", "/api/projects", body, change);
    var second = user.call("POST", "/api/projects", body, change);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().get("stages")).isEqualTo(first.json().get("stages"));
    assertThat(user.get("/api/projects").json().get("projects")).hasSize(1);
  }

  @Test
  void exactly_one_stage_is_where_work_is_done(App app) {
    var project = app.signUp().project();
    var path = project.path("/stages/" + project.stage(1));
    var mark = Map.of("done", Map.of("from", false, "to", true));
    assertThat(project.owner().patch(path, mark).status()).isEqualTo(200);
    var done =
        project.board().get("stages").valueStream().filter(s -> s.get("done").asBoolean()).toList();
    assertThat(done).hasSize(1);
    assertThat(project.owner().delete(path).status()).isEqualTo(409);
  }

  private static List<String> names(tools.jackson.databind.JsonNode things) {
    return things.valueStream().map(thing -> thing.get("name").asString()).toList();
  }
}

package dev.scopekeeper.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A release goes from planned to locked to shipped, and back by an owner only. */
@ExtendWith(App.class)
class ReleaseTest {

  @Test
  void a_release_is_locked_then_shipped_and_both_are_history(App app) {
    var project = app.signUp().project().settled();
    assertThat(step(project.owner(), project, "lock").status()).isEqualTo(200);
    assertThat(mvp(project).get("state").asString()).isEqualTo("locked");
    assertThat(mvp(project).has("lockedAt")).isTrue();
    assertThat(step(project.owner(), project, "ship").status()).isEqualTo(200);
    assertThat(mvp(project).get("state").asString()).isEqualTo("shipped");
    assertThat(mvp(project).has("shippedAt")).isTrue();
    var history = project.owner().get(project.path("/activity")).json().get("items");
    assertThat(history.get(0).get("verb").asString()).isEqualTo("shipped");
    assertThat(history.get(1).get("verb").asString()).isEqualTo("locked");
  }

  @Test
  void a_release_goes_only_from_one_state_to_the_next(App app) {
    var project = app.signUp().project().settled();
    assertThat(step(project.owner(), project, "ship").status()).isEqualTo(409);
    assertThat(step(project.owner(), project, "unlock").status()).isEqualTo(409);
    step(project.owner(), project, "lock");
    assertThat(step(project.owner(), project, "lock").status()).isEqualTo(409);
    step(project.owner(), project, "ship");
    assertThat(step(project.owner(), project, "ship").status()).isEqualTo(409);
    assertThat(step(project.owner(), project, "lock").status()).isEqualTo(409);
  }

  @Test
  void only_an_owner_takes_a_release_back_to_planned(App app) {
    var project = app.signUp().project().settled();
    var editor = app.signUp().joins(project, "editor");
    assertThat(step(editor, project, "lock").status()).isEqualTo(200);
    assertThat(step(editor, project, "unlock").status()).isEqualTo(403);
    assertThat(step(project.owner(), project, "unlock").status()).isEqualTo(200);
    assertThat(mvp(project).get("state").asString()).isEqualTo("planned");
    assertThat(mvp(project).has("lockedAt")).isFalse();
  }

  @Test
  void shipping_asks_where_the_unfinished_cards_go_and_says_how_many(App app) {
    var project = app.signUp().project().settled();
    var unfinished = project.card("Unfinished", project.release(0));
    project.card("Another", project.release(0));
    step(project.owner(), project, "lock");
    var refused = step(project.owner(), project, "ship");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("#/unfinished");
    assertThat(refused.json().get("code").asString()).isEqualTo("cards-unfinished");
    assertThat(refused.json().at("/parameters/count").asInt()).isEqualTo(2);
    assertThat(refused.json().get("detail").asString()).contains("not done (2)");
    var to = Map.of("release", project.release(1), "reason", "Not done in time");
    var path = project.path("/releases/" + project.release(0) + "/ship");
    var shipped = project.owner().post(path, Map.of("unfinished", to));
    assertThat(shipped.status()).as(shipped.response().text()).isEqualTo(200);
    assertThat(shipped.json().at("/cards/0/release").asString()).isEqualTo(project.release(1));
    assertThat(mvp(project).get("scopeRemoved").asInt()).isEqualTo(2);
    var card = project.owner().get(project.path("/cards/" + unfinished + "/history")).json();
    assertThat(card.at("/items/1/kind").asString()).isEqualTo("scopeChange");
  }

  @Test
  void unfinished_cards_go_to_no_locked_release(App app) {
    var project = app.signUp().project().settled();
    project.card("Unfinished", project.release(0));
    step(project.owner(), project, "lock");
    project.owner().post(project.path("/releases/" + project.release(1) + "/lock"));
    var to = Map.of("release", project.release(1), "reason", "Late");
    var path = project.path("/releases/" + project.release(0) + "/ship");
    var refused = project.owner().post(path, Map.of("unfinished", to));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("#/unfinished/release");
  }

  @Test
  void locking_and_shipping_are_not_taken_back_by_undo(App app) {
    var project = app.signUp().project().settled();
    var change = App.id();
    var path = project.path("/releases/" + project.release(0) + "/lock");
    project.owner().call("POST", path, Optional.empty(), change);
    var undo = project.owner().post(project.path("/undo"), Map.of("change", change));
    assertThat(undo.status()).isEqualTo(409);
    assertThat(mvp(project).get("state").asString()).isEqualTo("locked");
  }

  @Test
  void a_locked_release_is_not_removed_not_even_by_undo(App app) {
    var project = app.signUp().project().settled();
    var release = App.id();
    var change = App.id();
    var body = Map.of("id", release, "name", "Extra");
    project.owner().call("POST", project.path("/releases"), Optional.of(body), change);
    var path = project.path("/releases/" + release);
    project.owner().post(path + "/lock");
    assertThat(project.owner().delete(path).status()).isEqualTo(409);
    var undo = project.owner().post(project.path("/undo"), Map.of("change", change));
    assertThat(undo.status()).isEqualTo(409);
    project.owner().post(path + "/unlock");
    assertThat(project.owner().delete(path).status()).isEqualTo(200);
  }

  @Test
  void a_release_whose_scope_was_changed_is_kept(App app) {
    var project = app.signUp().project().settled();
    var card = project.card("In", project.release(0));
    step(project.owner(), project, "lock");
    var away = Map.of("release", Map.of(), "reason", Map.of("text", "Too much"));
    project.owner().post(project.path("/cards/" + card + "/move"), away);
    step(project.owner(), project, "unlock");
    var path = project.path("/releases/" + project.release(0));
    var refused = project.owner().delete(path);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("detail").asString()).contains("That is kept");
  }

  @Test
  void a_project_plans_in_points_until_it_says_days(App app) {
    var project = app.signUp().project().settled();
    assertThat(project.board().at("/project/estimateUnit").asString()).isEqualTo("points");
    var days = Map.of("estimateUnit", Map.of("from", "points", "to", "days"));
    project.owner().patch(project.path(""), days);
    assertThat(project.board().at("/project/estimateUnit").asString()).isEqualTo("days");
    var capacity = Map.of("capacity", Map.of("to", 12.5));
    project.owner().patch(project.path("/releases/" + project.release(0)), capacity);
    assertThat(mvp(project).get("capacity").decimalValue()).isEqualByComparingTo("12.5");
  }

  private static Answer step(User user, TestProject project, String step) {
    return user.post(project.path("/releases/" + project.release(0) + "/" + step));
  }

  private static JsonNode mvp(TestProject project) {
    return project.board().at("/releases/0");
  }
}

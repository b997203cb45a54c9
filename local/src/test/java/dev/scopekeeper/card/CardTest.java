package dev.scopekeeper.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(App.class)
class CardTest {

  @Test
  void a_new_card_stands_last_in_the_first_stage_and_the_backlog(App app) {
    var project = app.signUp().project();
    project.card("First");
    var card = project.card("Second");
    var answer = project.owner().get(project.path("/cards/" + card)).json();
    assertThat(project.titles()).containsExactly("First", "Second");
    assertThat(answer.at("/card/stage").asString()).isEqualTo(project.stage(0));
    assertThat(answer.at("/card/release").isMissingNode()).isTrue();
    assertThat(answer.at("/card/number").asInt()).isEqualTo(2);
  }

  @Test
  void the_same_request_twice_makes_one_card(App app) {
    var project = app.signUp().project();
    var change = App.id();
    var body = Optional.<Object>of(Map.of("id", App.id(), "title", "Once"));
    var first = project.owner().call("POST", project.path("/cards"), body, change);
    var second = project.owner().call("POST", project.path("/cards"), body, change);
    assertThat(second.status()).isEqualTo(first.status()).isEqualTo(201);
    assertThat(second.json().get("cards")).isEqualTo(first.json().get("cards"));
    assertThat(project.titles()).containsExactly("Once");
    assertThat(project.revision()).isEqualTo(first.json().get("revision").asLong());
  }

  @Test
  void a_change_id_is_not_taken_for_another_request(App app) {
    var project = app.signUp().project();
    var change = App.id();
    var path = project.path("/cards");
    project.owner().call("POST", path, Optional.of(Map.of("id", App.id(), "title", "A")), change);
    var other =
        project
            .owner()
            .call("POST", path, Optional.of(Map.of("id", App.id(), "title", "B")), change);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().at("/errors/0/header").asString()).isEqualTo("Idempotency-Key");
    assertThat(project.titles()).containsExactly("A");
  }

  @Test
  void two_editors_of_different_fields_both_win(App app) {
    var project = app.signUp().project();
    var other = app.signUp().joins(project, "editor");
    var path = project.path("/cards/" + project.card("Title"));
    var title = Map.of("title", Map.of("from", "Title", "to", "Better title"));
    var kind = Map.of("kind", Map.of("from", "feature", "to", "bug"));
    assertThat(project.owner().patch(path, title).status()).isEqualTo(200);
    assertThat(other.patch(path, kind).status()).isEqualTo(200);
    var card = project.owner().get(path).json().get("card");
    assertThat(card.get("title").asString()).isEqualTo("Better title");
    assertThat(card.get("kind").asString()).isEqualTo("bug");
  }

  @Test
  void two_editors_of_the_same_field_get_both_values(App app) {
    var project = app.signUp().project();
    var path = project.path("/cards/" + project.card("Title"));
    project.owner().patch(path, Map.of("title", Map.of("from", "Title", "to", "Mine")));
    var late =
        project.owner().patch(path, Map.of("title", Map.of("from", "Title", "to", "Theirs")));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("code").asString()).isEqualTo("field-changed");
    assertThat(late.json().at("/conflicts/0/field").asString()).isEqualTo("title");
    assertThat(late.json().at("/conflicts/0/to").asString()).isEqualTo("Theirs");
    assertThat(late.json().at("/conflicts/0/now").asString()).isEqualTo("Mine");
    assertThat(project.titles()).containsExactly("Mine");
  }

  @Test
  void a_move_changes_stage_release_and_place_at_once(App app) {
    var project = app.signUp().project();
    var first = project.card("First");
    var second = project.card("Second");
    var answer =
        project
            .owner()
            .post(
                project.path("/cards/" + first + "/move"),
                Map.of(
                    "stage", project.stage(1),
                    "release", Map.of("id", project.release(0)),
                    "spot", Map.of("behind", second)));
    assertThat(answer.status()).isEqualTo(200);
    var card = answer.json().at("/cards/0");
    assertThat(card.get("stage").asString()).isEqualTo(project.stage(1));
    assertThat(card.get("release").asString()).isEqualTo(project.release(0));
    assertThat(project.titles()).containsExactly("Second", "First");
  }

  @Test
  void many_cards_move_together_and_keep_their_order(App app) {
    var project = app.signUp().project();
    var a = project.card("A");
    project.card("B");
    var c = project.card("C");
    var d = project.card("D");
    var moves = Map.of("cards", List.of(c, a), "spot", Map.of("behind", d));
    assertThat(project.owner().post(project.path("/cards/move"), moves).status()).isEqualTo(200);
    assertThat(project.titles()).containsExactly("B", "D", "A", "C");
  }

  @Test
  void an_archived_card_leaves_the_board_and_comes_back_where_it_was(App app) {
    var project = app.signUp().project();
    var a = project.card("A");
    project.card("B");
    project.owner().post(project.path("/cards/" + a + "/archive"));
    assertThat(project.titles()).containsExactly("B");
    var archived = project.owner().get(project.path("/cards/archived")).json();
    assertThat(archived.at("/items/0/title").asString()).isEqualTo("A");
    project.owner().post(project.path("/cards/" + a + "/restore"));
    assertThat(project.titles()).containsExactly("A", "B");
  }

  @Test
  void undo_takes_back_a_move_and_an_edit_but_not_twice(App app) {
    var project = app.signUp().project();
    var owner = project.owner();
    var card = project.card("Before");
    var change = App.id();
    var edit = Optional.<Object>of(Map.of("title", Map.of("from", "Before", "to", "After")));
    owner.call("PATCH", project.path("/cards/" + card), edit, change);
    var undo = Map.of("change", change);
    assertThat(owner.post(project.path("/undo"), undo).status()).isEqualTo(200);
    assertThat(project.titles()).containsExactly("Before");
    assertThat(owner.post(project.path("/undo"), undo).status()).isEqualTo(409);
  }

  @Test
  void removing_a_stage_moves_its_cards_and_undo_brings_both_back(App app) {
    var project = app.signUp().project();
    var owner = project.owner();
    project.card("A");
    var change = App.id();
    var path = project.path("/stages/" + project.stage(0));
    assertThat(owner.delete(path).status()).isEqualTo(409);
    var moved =
        owner.call("DELETE", path + "?moveTo=" + project.stage(1), Optional.empty(), change);
    assertThat(moved.json().at("/cards/0/stage").asString()).isEqualTo(project.stage(1));
    assertThat(moved.json().at("/removed/0/kind").asString()).isEqualTo("stage");
    assertThat(owner.post(project.path("/undo"), Map.of("change", change)).status()).isEqualTo(200);
    assertThat(project.board().at("/cards/0/stage").asString()).isEqualTo(project.stage(0));
  }

  @Test
  void counts_on_the_board_follow_checklist_and_comments(App app) {
    var project = app.signUp().project();
    var owner = project.owner();
    var path = project.path("/cards/" + project.card("A"));
    var item = App.id();
    owner.post(path + "/checklist", Map.of("id", item, "text", "works offline"));
    owner.patch(path + "/checklist/" + item, Map.of("done", Map.of("from", false, "to", true)));
    var comment = App.id();
    owner.post(path + "/comments", Map.of("id", comment, "body", "hello"));
    var card = project.board().at("/cards/0");
    assertThat(card.get("checklistDone").asInt()).isEqualTo(1);
    assertThat(card.get("checklistTotal").asInt()).isEqualTo(1);
    assertThat(card.get("comments").asInt()).isEqualTo(1);
    owner.delete(path + "/comments/" + comment);
    owner.delete(path + "/checklist/" + item);
    assertThat(project.board().at("/cards/0").has("comments")).isFalse();
    assertThat(project.board().at("/cards/0").has("checklistTotal")).isFalse();
  }

  @Test
  void a_label_that_goes_leaves_every_card(App app) {
    var project = app.signUp().project();
    var owner = project.owner();
    var card = project.card("A");
    var label = App.id();
    owner.post(project.path("/labels"), Map.of("id", label, "name", "ui", "color", "31CC7C"));
    owner.put(project.path("/cards/" + card + "/labels/" + label));
    assertThat(project.board().at("/cards/0/labels/0").asString()).isEqualTo(label.toString());
    owner.delete(project.path("/labels/" + label));
    assertThat(project.board().at("/cards/0").has("labels")).isFalse();
  }

  @Test
  void bad_input_names_the_field_and_changes_nothing(App app) {
    var project = app.signUp().project();
    var owner = project.owner();
    var path = project.path("/cards");
    var before = project.revision();
    var id = App.id();
    assertFault(owner.post(path, Map.of("id", id, "title", " ")), 422, "#/title");
    var tooLong = owner.post(path, Map.of("id", id, "title", "x".repeat(201)));
    assertFault(tooLong, 422, "#/title");
    assertThat(tooLong.json().at("/errors/0/code").asString()).isEqualTo("too-long");
    assertThat(tooLong.json().at("/errors/0/parameters/max").asInt()).isEqualTo(200);
    assertFault(owner.post(path, Map.of("id", id, "title", "x", "role", "owner")), 400, "#/role");
    assertFault(owner.post(path, Map.of("id", "7", "title", "x")), 400, "#/id");
    assertFault(owner.post(path, Map.of("title", "x")), 400, "#/id");
    assertFault(owner.post(path, Map.of("id", id, "title", 7)), 400, "#/title");
    var twice = owner.post(path, "{\"id\":\"" + id + "\",\"id\":\"" + id + "\"}");
    assertThat(twice.status()).isEqualTo(400);
    assertThat(twice.json().get("detail").asString()).contains("Duplicate");
    assertFault(owner.post(path, Map.of("id", id, "title", "x", "stage", id)), 422, "#/stage");
    assertFault(owner.post(path, Map.of("id", id, "title", "x", "epic", id)), 422, "#/epic");
    assertFault(
        owner.post(path, Map.of("id", id, "title", "x", "spot", Map.of("behind", id))),
        422,
        "#/spot/behind");
    assertThat(owner.post(path, "[".repeat(2_000)).status()).isEqualTo(400);
    assertThat(owner.post(path, "{").status()).isEqualTo(400);
    assertThat(project.revision()).isEqualTo(before);
  }

  private static void assertFault(dev.scopekeeper.Answer answer, int status, String pointer) {
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(status);
    assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    assertThat(answer.response().headers())
        .containsEntry("content-type", "application/problem+json");
  }
}

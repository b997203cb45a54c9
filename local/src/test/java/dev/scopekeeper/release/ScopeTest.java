package dev.scopekeeper.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Whatever enters or leaves a locked release needs a reason and is recorded. */
@ExtendWith(App.class)
class ScopeTest {
  private static final Map<String, Object> WHY = Map.of("text", "A customer waits for it");

  private record Way(String name, Attempt attempt) {}

  private interface Attempt {
    Answer send(Locked locked, Map<String, Object> reason);
  }

  /** A project whose first release is locked, with a card in it, one outside, one put away. */
  private record Locked(
      TestProject project, UUID inside, UUID outside, UUID archived, UUID change) {

    static Locked of(App app) {
      var project = app.signUp().project().settled();
      var inside = project.card("Inside", project.release(0));
      var outside = project.card("Outside");
      var archived = project.card("Archived", project.release(0));
      project.owner().post(project.path("/cards/" + archived + "/archive"));
      var change = App.id();
      var body = Map.of("id", App.id(), "title", "Added", "release", project.release(0));
      project.owner().call("POST", project.path("/cards"), Optional.of(body), change);
      lock(project);
      return new Locked(project, inside, outside, archived, change);
    }

    Answer post(String path, Map<String, Object> body, Map<String, Object> more) {
      var whole = new java.util.HashMap<String, Object>(body);
      whole.putAll(more);
      return project.owner().post(project.path(path), whole);
    }

    Map<String, Object> there() {
      return Map.of("id", project.release(0));
    }
  }

  private static final List<Way> WAYS =
      List.of(
          new Way(
              "adding a card",
              (locked, reason) ->
                  locked.post(
                      "/cards",
                      Map.of("id", App.id(), "title", "N", "release", locked.project().release(0)),
                      reason)),
          new Way(
              "moving a card in",
              (locked, reason) ->
                  locked.post(
                      "/cards/" + locked.outside() + "/move",
                      Map.of("release", locked.there()),
                      reason)),
          new Way(
              "moving a card out",
              (locked, reason) ->
                  locked.post(
                      "/cards/" + locked.inside() + "/move", Map.of("release", Map.of()), reason)),
          new Way(
              "moving many cards in",
              (locked, reason) ->
                  locked.post(
                      "/cards/move",
                      Map.of(
                          "cards",
                          List.of(locked.inside(), locked.outside()),
                          "release",
                          locked.there()),
                      reason)),
          new Way(
              "archiving a card",
              (locked, reason) ->
                  locked.post("/cards/" + locked.inside() + "/archive", Map.of(), reason)),
          new Way(
              "archiving many cards",
              (locked, reason) ->
                  locked.post(
                      "/cards/archive",
                      Map.of("cards", List.of(locked.outside(), locked.inside())),
                      reason)),
          new Way(
              "restoring a card",
              (locked, reason) ->
                  locked.post("/cards/" + locked.archived() + "/restore", Map.of(), reason)),
          new Way(
              "undoing an addition",
              (locked, reason) -> locked.post("/undo", Map.of("change", locked.change()), reason)));

  @TestFactory
  Stream<DynamicTest> a_locked_release_changes_only_with_a_reason_and_says_so(App app) {
    return WAYS.stream()
        .map(way -> DynamicTest.dynamicTest(way.name(), () -> needsReason(way, Locked.of(app))));
  }

  private static void needsReason(Way way, Locked locked) {
    var project = locked.project();
    var before = scope(project);
    var revision = project.revision();
    var refused = way.attempt().send(locked, Map.of());
    assertThat(refused.status()).as(refused.response().text()).isEqualTo(409);
    assertThat(refused.json().get("type").asString()).endsWith(":scope-locked");
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("#/reason");
    assertThat(refused.json().get("detail").asString()).contains("MVP");
    assertThat(refused.json().get("code").asString()).isEqualTo("scope-locked");
    assertThat(refused.json().at("/errors/0/parameters/release").asString()).isEqualTo("MVP");
    assertThat(project.revision()).isEqualTo(revision);
    var done = way.attempt().send(locked, Map.of("reason", WHY));
    assertThat(done.status()).as(done.response().text()).isIn(200, 201);
    assertThat(scope(project)).isNotEqualTo(before);
    var changes = changes(project);
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).get("reason").asString()).isEqualTo(WHY.get("text"));
    assertThat(changes.get(0).get("actorName").asString()).isEqualTo("Pat");
    var release = done.json().at("/releases/0");
    assertThat(release.get("scopeAdded").asInt() + release.get("scopeRemoved").asInt())
        .isEqualTo(1);
  }

  @TestFactory
  Stream<DynamicTest> a_shipped_release_keeps_its_cards(App app) {
    return WAYS.stream()
        .filter(way -> way.name().contains("moving") || way.name().equals("adding a card"))
        .map(way ->
            DynamicTest.dynamicTest(
                way.name(),
                () -> {
                  var locked = Locked.of(app);
                  var project = locked.project();
                  finish(project, locked.inside());
                  ship(project, Map.of("unfinished", Map.of("reason", "Late")));
                  var before = scope(project);
                  var answer = way.attempt().send(locked, Map.of("reason", WHY));
                  assertThat(answer.status()).isEqualTo(409);
                  assertThat(answer.json().get("detail").asString()).contains("has shipped");
                  assertThat(scope(project)).isEqualTo(before);
                }));
  }

  @Test
  void done_cards_of_a_shipped_release_are_put_away_and_taken_up_freely(App app) {
    var locked = Locked.of(app);
    var project = locked.project();
    finish(project, locked.inside());
    ship(project, Map.of("unfinished", Map.of("reason", "Late")));
    var path = project.path("/cards/" + locked.inside());
    assertThat(project.owner().post(path + "/archive").status()).isEqualTo(200);
    assertThat(project.owner().post(path + "/restore").status()).isEqualTo(200);
    var away = project.path("/cards/" + locked.inside());
    project.owner().post(away + "/archive");
    var elsewhere = Map.of("release", Map.of(), "reason", WHY);
    assertThat(project.owner().post(away + "/move", elsewhere).status()).isEqualTo(409);
  }

  @Test
  void what_is_swapped_goes_where_the_other_came_from_and_both_say_so(App app) {
    var locked = Locked.of(app);
    var project = locked.project();
    var next = project.card("From Next", project.release(1));
    var reason = Map.of("text", "More urgent", "swap", locked.inside());
    var move = Map.of("release", locked.there(), "reason", reason);
    var answer = project.owner().post(project.path("/cards/" + next + "/move"), move);
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(200);
    assertThat(release(project, locked.inside())).isEqualTo(project.release(1));
    assertThat(release(project, next)).isEqualTo(project.release(0));
    var changes = changes(project);
    assertThat(changes).hasSize(2);
    for (var change : changes) {
      var other = change.get("card").asString().equals(next.toString()) ? locked.inside() : next;
      assertThat(change.get("swap").asString()).isEqualTo(other.toString());
      assertThat(change.get("reason").asString()).isEqualTo("More urgent");
    }
  }

  @Test
  void what_is_swapped_for_a_new_card_goes_to_the_backlog(App app) {
    var locked = Locked.of(app);
    var project = locked.project();
    var card =
        Map.of(
            "id", App.id(),
            "title", "New",
            "release", project.release(0),
            "reason", Map.of("text", "More urgent", "swap", locked.inside()));
    assertThat(project.owner().post(project.path("/cards"), card).status()).isEqualTo(201);
    assertThat(release(project, locked.inside())).isEmpty();
    assertThat(changes(project)).hasSize(2);
  }

  @Test
  void a_swap_that_cannot_be_made_changes_nothing(App app) {
    var locked = Locked.of(app);
    var project = locked.project();
    var revision = project.revision();
    var path = project.path("/cards/" + locked.outside() + "/move");
    for (var swap : List.of(locked.outside(), locked.archived())) {
      var reason = Map.of("text", "x", "swap", swap);
      var answer = project.owner().post(path, Map.of("release", locked.there(), "reason", reason));
      assertThat(answer.status()).as(answer.response().text()).isEqualTo(409);
      assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("#/reason/swap");
    }
    assertThat(project.revision()).isEqualTo(revision);
  }

  @Test
  void taking_back_a_scope_change_is_a_scope_change(App app) {
    var locked = Locked.of(app);
    var project = locked.project();
    var change = App.id();
    var move = Map.of("release", locked.there(), "reason", WHY);
    var path = project.path("/cards/" + locked.outside() + "/move");
    project.owner().call("POST", path, Optional.of(move), change);
    var undo = project.path("/undo");
    assertThat(project.owner().post(undo, Map.of("change", change)).status()).isEqualTo(409);
    var because = Map.of("change", change, "reason", Map.of("text", "It was a mistake"));
    assertThat(project.owner().post(undo, because).status()).isEqualTo(200);
    assertThat(release(project, locked.outside())).isEmpty();
    assertThat(changes(project).stream().map(scopeChange -> scopeChange.get("reason").asString()))
        .containsExactly("It was a mistake", "A customer waits for it");
  }

  @Test
  void cards_move_freely_within_a_locked_release(App app) {
    var locked = Locked.of(app);
    var project = locked.project();
    var move = Map.of("stage", project.stage(2), "release", locked.there(), "spot", Map.of());
    var path = project.path("/cards/" + locked.inside() + "/move");
    assertThat(project.owner().post(path, move).status()).isEqualTo(200);
    assertThat(changes(project)).isEmpty();
  }

  @Test
  void scope_changes_are_told_page_by_page(App app) {
    var locked = Locked.of(app);
    var project = locked.project();
    var path = project.path("/cards/" + locked.inside() + "/move");
    for (var i = 0; i < 60; i++) {
      var release = i % 2 == 0 ? Map.of() : locked.there();
      var reason = Map.of("text", "Change " + i);
      project.owner().post(path, Map.of("release", release, "reason", reason));
    }
    var address = project.path("/releases/" + project.release(0) + "/scope-changes");
    var first = project.owner().get(address).json();
    var second = project.owner().get(address + "?cursor=" + first.get("next").asString()).json();
    assertThat(first.get("items")).hasSize(50);
    assertThat(second.get("items")).hasSize(10);
    assertThat(first.at("/items/0/reason").asString()).isEqualTo("Change 59");
    assertThat(second.at("/items/9/reason").asString()).isEqualTo("Change 0");
  }

  static void lock(TestProject project) {
    var answer = project.owner().post(project.path("/releases/" + project.release(0) + "/lock"));
    assertThat(answer.status()).isEqualTo(200);
  }

  private static void finish(TestProject project, UUID card) {
    var path = project.path("/cards/" + card + "/move");
    project.owner().post(path, Map.of("stage", project.stage(3)));
  }

  private static void ship(TestProject project, Map<String, Object> shipping) {
    var path = project.path("/releases/" + project.release(0) + "/ship");
    assertThat(project.owner().post(path, shipping).status()).isEqualTo(200);
  }

  private static List<String> scope(TestProject project) {
    return project
        .board()
        .get("cards")
        .valueStream()
        .filter(card -> card.path("release").asString("").equals(project.release(0)))
        .map(card -> card.get("id").asString())
        .sorted()
        .toList();
  }

  private static String release(TestProject project, UUID card) {
    var answer = project.owner().get(project.path("/cards/" + card)).json();
    return answer.at("/card/release").asString("");
  }

  private static List<JsonNode> changes(TestProject project) {
    var path = project.path("/releases/" + project.release(0) + "/scope-changes");
    return project.owner().get(path).json().get("items").valueStream().toList();
  }
}

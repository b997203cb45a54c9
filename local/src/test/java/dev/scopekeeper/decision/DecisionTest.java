package dev.scopekeeper.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(App.class)
class DecisionTest {

  @Test
  void decisions_are_numbered_and_a_number_that_was_seen_is_not_given_again(App app) {
    var project = app.signUp().project();
    var first = add(project, "Use MariaDB");
    var second = add(project, "Use PHP");
    assertThat(project.owner().delete(path(project, second)).status()).isEqualTo(200);
    var third = add(project, "Use Java");
    assertThat(summary(project, first).get("number").asInt()).isEqualTo(1);
    assertThat(summary(project, third).get("number").asInt()).isEqualTo(3);
  }

  @Test
  void a_removed_proposal_that_is_taken_back_has_its_number_and_texts_again(App app) {
    var project = app.signUp().project();
    var decision = add(project, "Use MariaDB");
    edit(project, decision, "context", "", "Rows lie in it.");
    var change = App.id();
    project.owner().call("DELETE", path(project, decision), Optional.empty(), change);
    add(project, "Use Java");
    project.owner().post(project.path("/undo"), Map.of("change", change));
    assertThat(summary(project, decision).get("number").asInt()).isEqualTo(1);
    assertThat(read(project, decision).get("context").asString()).isEqualTo("Rows lie in it.");
  }

  @Test
  void the_texts_of_decisions_are_not_on_the_board(App app) {
    var project = app.signUp().project();
    var decision = add(project, "Use MariaDB");
    edit(project, decision, "decision", "", "Rows become records, in one place.");
    assertThat(project.board().get("decisions").toString()).doesNotContain("Rows become records");
    assertThat(read(project, decision).get("decision").asString()).startsWith("Rows become");
  }

  @Test
  void what_is_accepted_cannot_be_removed_neither_so_nor_by_taking_its_addition_back(App app) {
    var project = app.signUp().project();
    var change = App.id();
    var decision = App.id().toString();
    project
        .owner()
        .call(
            "POST",
            project.path("/decisions"),
            Optional.of(Map.of("id", decision, "title", "Use MariaDB")),
            change);
    assertThat(project.owner().post(path(project, decision) + "/accept").status()).isEqualTo(200);
    assertThat(project.owner().delete(path(project, decision)).status()).isEqualTo(409);
    assertThat(project.owner().post(project.path("/undo"), Map.of("change", change)).status())
        .isEqualTo(409);
    assertThat(status(project, decision)).isEqualTo("accepted");
  }

  @Test
  void a_decision_is_superseded_by_another_which_is_accepted_by_that(App app) {
    var project = app.signUp().project();
    var old = add(project, "Use MySQL");
    var better = add(project, "Use MariaDB");
    assertThat(supersede(project, old, better).status()).isEqualTo(200);
    assertThat(status(project, old)).isEqualTo("superseded");
    assertThat(summary(project, old).get("supersededBy").asString()).isEqualTo(better);
    assertThat(status(project, better)).isEqualTo("accepted");
    assertThat(supersede(project, better, old).status()).as("no circle").isEqualTo(409);
    assertThat(supersede(project, better, better).status()).as("not itself").isEqualTo(422);
    assertThat(project.owner().post(path(project, old) + "/accept").status()).isEqualTo(200);
    assertThat(summary(project, old).has("supersededBy")).isFalse();
  }

  @Test
  void a_card_tells_which_decisions_it_follows_until_they_go(App app) {
    var project = app.signUp().project();
    var card = project.card("Store recipes");
    var decision = add(project, "Use MariaDB");
    var link = project.path("/cards/" + card + "/decisions/" + decision);
    assertThat(project.board().at("/cards/0").has("decisions")).isFalse();
    var linked = project.owner().put(link).json();
    assertThat(linked.at("/cards/0/decisions/0").asString()).isEqualTo(decision);
    assertThat(project.board().at("/cards/0/decisions/0").asString()).isEqualTo(decision);
    var since = project.revision() - 1;
    var delta = project.owner().get(project.path("/board?since=" + since)).json();
    assertThat(delta.at("/cards/0/decisions/0").asString()).isEqualTo(decision);
    assertThat(project.owner().delete(path(project, decision)).status()).isEqualTo(200);
    assertThat(project.board().at("/cards/0").has("decisions")).isFalse();
    assertThat(project.owner().put(link).status()).isEqualTo(404);
  }

  @Test
  void a_search_finds_every_word_anywhere_in_a_decision_whatever_its_case_and_accents(App app) {
    var project = app.signUp().project();
    var first = add(project, "Use MariaDB");
    edit(project, first, "consequences", "", "A café needs 100 % of one_thing.");
    add(project, "Use Java");
    var third = add(project, "Records, not entities");
    edit(project, third, "context", "", "MARIADB rows become records.");
    assertThat(searchTitles(project, "mariadb"))
        .containsExactly("Records, not entities", "Use MariaDB");
    assertThat(searchTitles(project, "use%20CAFE")).containsExactly("Use MariaDB");
    assertThat(searchTitles(project, "100%20%25")).containsExactly("Use MariaDB");
    assertThat(searchTitles(project, "one_thing")).containsExactly("Use MariaDB");
    assertThat(searchTitles(project, "one%25thing")).isEmpty();
    assertThat(searchTitles(project, "")).hasSize(3);
  }

  @Test
  void a_long_list_comes_in_pages(App app) {
    var project = app.signUp().project();
    for (var i = 1; i <= 60; i++) {
      add(project, "Decision " + i);
    }
    var page = project.owner().get(project.path("/decisions")).json();
    assertThat(page.get("items")).hasSize(50);
    var rest = project.path("/decisions?cursor=" + page.get("next").asString());
    var last = project.owner().get(rest).json();
    assertThat(last.get("items")).hasSize(10);
    assertThat(last.at("/items/9/number").asInt()).isEqualTo(1);
    assertThat(last.has("next")).isFalse();
  }

  private static List<String> searchTitles(TestProject project, String words) {
    return project
        .owner()
        .get(project.path("/decisions?words=" + words))
        .json()
        .get("items")
        .valueStream()
        .map(one -> one.get("title").asString())
        .toList();
  }

  private static String add(TestProject project, String title) {
    var id = App.id().toString();
    var added = project.owner().post(project.path("/decisions"), Map.of("id", id, "title", title));
    assertThat(added.status()).isEqualTo(201);
    return id;
  }

  private static void edit(
      TestProject project, String decision, String field, String from, String to) {
    var edit = Map.of(field, Map.of("from", from, "to", to));
    assertThat(project.owner().patch(path(project, decision), edit).status()).isEqualTo(200);
  }

  private static Answer supersede(TestProject project, String decision, String by) {
    return project.owner().post(path(project, decision) + "/supersede", Map.of("by", by));
  }

  private static String path(TestProject project, String decision) {
    return project.path("/decisions/" + decision);
  }

  private static JsonNode read(TestProject project, String decision) {
    return project.owner().get(path(project, decision)).json();
  }

  private static JsonNode summary(TestProject project, String decision) {
    return read(project, decision).get("summary");
  }

  private static String status(TestProject project, String decision) {
    return summary(project, decision).get("status").asString();
  }
}

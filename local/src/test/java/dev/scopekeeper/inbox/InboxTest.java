package dev.scopekeeper.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From an idea to its answer, by the routes of the inbox. */
@ExtendWith(App.class)
class InboxTest {
  private TestProject project;

  @BeforeEach
  void begin(App app) {
    project = app.signUp().project();
  }

  @Test
  void an_idea_lands_in_the_inbox_and_not_on_the_board() {
    suggest("Add OAuth sign-in", Map.of("source", "Gemini", "text", "x".repeat(300)));
    var board = project.board();
    assertThat(board.path("cards")).isEmpty();
    var suggestion = board.at("/suggestions/0");
    assertThat(suggestion.get("title").asString()).isEqualTo("Add OAuth sign-in");
    assertThat(suggestion.get("source").asString()).isEqualTo("Gemini");
    assertThat(suggestion.get("state").asString()).isEqualTo("open");
    assertThat(suggestion.get("excerpt").asString()).hasSize(280);
    assertThat(suggestion.get("longer").asBoolean()).isTrue();
    assertThat(read(UUID.fromString(suggestion.get("id").asString())).get("text").asString())
        .hasSize(300);
  }

  @Test
  void accepting_makes_a_card_with_its_title_and_text_in_the_release() {
    var first = suggest("Print a recipe", Map.of("text", "On A4."));
    var second = suggest("Rate recipes", Map.of());
    var cards = List.of(App.id(), App.id());
    var answer =
        post(
            "/accept",
            Map.of(
                "suggestions",
                List.of(chosen(first, cards.get(0)), chosen(second, cards.get(1))),
                "release",
                project.release(1)));
    assertThat(answer.at("/cards/0/title").asString()).isEqualTo("Print a recipe");
    assertThat(answer.at("/cards/0/release").asString()).isEqualTo(project.release(1));
    assertThat(answer.at("/cards/1/number").asInt()).isEqualTo(2);
    assertThat(answer.at("/suggestions/0/state").asString()).isEqualTo("accepted");
    assertThat(answer.at("/suggestions/0/card").asString()).isEqualTo(cards.get(0).toString());
    var card = project.owner().get(project.path("/cards/" + cards.get(0))).json();
    assertThat(card.get("description").asString()).isEqualTo("On A4.");
    assertThat(project.board().path("suggestions")).isEmpty();
  }

  @Test
  void five_hundred_at_once_are_one_revision_and_each_card_has_its_history() {
    var before = project.board().get("revision").asLong();
    var chosen =
        IntStream.range(0, 500)
            .mapToObj(i -> chosen(suggest("Suggestion " + i, Map.of()), App.id()))
            .toList();
    var answer = post("/accept", Map.of("suggestions", chosen));
    assertThat(answer.get("revision").asLong()).isEqualTo(before + 501);
    var cards = project.board().get("cards");
    assertThat(cards).hasSize(500);
    assertThat(cards.valueStream().map(card -> card.get("number").asInt()))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 500).boxed().toList());
    assertThat(cards.valueStream().map(card -> card.get("revision").asLong()).distinct())
        .containsExactly(before + 501);
    for (var one : List.of(chosen.getFirst(), chosen.getLast())) {
      var history = project.owner().get(project.path("/cards/" + one.get("card") + "/history"));
      assertThat(history.json().at("/items/0/verb").asString()).isEqualTo("added");
    }
  }

  @Test
  void a_suggestion_that_is_in_the_list_twice_makes_no_card() {
    var idea = suggest("Print a recipe", Map.of());
    var twice = List.of(chosen(idea, App.id()), chosen(idea, App.id()));
    var refused = project.owner().post(path("/accept"), Map.of("suggestions", twice));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/pointer").asString())
        .isEqualTo("#/suggestions/1/suggestion");
    assertThat(project.board().path("cards")).isEmpty();
  }

  @Test
  void a_stage_that_blocks_takes_as_many_as_it_has_room_for_or_none() {
    project
        .owner()
        .patch(project.path("/stages/" + project.stage(0)), Map.of("wipLimit", Map.of("to", 2)));
    project
        .owner()
        .patch(project.path(""), Map.of("wipPolicy", Map.of("from", "warn", "to", "block")));
    var three =
        Stream.of("One", "Two", "Three")
            .map(title -> chosen(suggest(title, Map.of()), App.id()))
            .toList();
    var refused = project.owner().post(path("/accept"), Map.of("suggestions", three));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("#/stage");
    assertThat(project.board().path("cards")).isEmpty();
    post("/accept", Map.of("suggestions", three.subList(0, 2)));
    assertThat(project.board().get("cards")).hasSize(2);
  }

  @Test
  void a_locked_release_takes_a_suggestion_with_a_reason_only() {
    project.settled();
    var idea = suggest("Print a recipe", Map.of());
    project.owner().post(project.path("/releases/" + project.release(0) + "/lock"));
    var chosen = List.of(chosen(idea, App.id()));
    var without = Map.of("suggestions", chosen, "release", project.release(0));
    var refused = project.owner().post(path("/accept"), without);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("#/reason");
    var with = new HashMap<String, Object>(without);
    with.put("reason", Map.of("text", "Cooks asked for it"));
    assertThat(post("/accept", with).at("/releases/0/scopeAdded").asInt()).isEqualTo(1);
  }

  @Test
  void who_has_an_older_board_hears_that_a_suggestion_left_the_inbox() {
    var idea = suggest("Print a recipe", Map.of());
    var seen = project.revision();
    post("/reject", Map.of("suggestions", List.of(idea), "reason", "Browsers do that"));
    var board = project.owner().get(project.path("/board?since=" + seen)).json();
    assertThat(board.at("/suggestions/0/state").asString()).isEqualTo("rejected");
    assertThat(board.at("/suggestions/0/reason").asString()).isEqualTo("Browsers do that");
  }

  @Test
  void merging_adds_what_it_says_to_the_card_as_a_comment() {
    var idea = suggest("Recipes on paper", Map.of("text", "With pictures.", "source", "Claude"));
    var card = project.card("Print a recipe");
    post("/" + idea + "/merge", Map.of("id", App.id(), "card", card));
    var detail = project.owner().get(project.path("/cards/" + card)).json();
    assertThat(detail.at("/comments/0/body").asString())
        .isEqualTo("Recipes on paper\n\nWith pictures.\n\nClaude");
    assertThat(detail.at("/card/comments").asInt()).isEqualTo(1);
    assertThat(read(idea).get("card").asString()).isEqualTo(card.toString());
  }

  @Test
  void a_parked_idea_keeps_its_day_and_release_and_needs_one_of_them() {
    var idea = suggest("Print a recipe", Map.of());
    var nothing = project.owner().post(path("/park"), Map.of("suggestions", List.of(idea)));
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.json().at("/errors/0/pointer").asString()).isEqualTo("#/until");
    var parking =
        Map.of("suggestions", List.of(idea), "until", "2027-03-01", "release", project.release(2));
    post("/park", parking);
    var suggestion = project.board().at("/suggestions/0");
    assertThat(suggestion.get("state").asString()).isEqualTo("parked");
    assertThat(suggestion.get("parkedUntil").asString()).isEqualTo("2027-03-01");
    assertThat(suggestion.get("parkedRelease").asString()).isEqualTo(project.release(2));
  }

  @Test
  void what_is_parked_waits_again_from_its_day_on_or_when_its_release_is_next() {
    suggest("Open", Map.of());
    park("Its day came", Map.of("until", "2020-01-01"));
    park("Its day comes", Map.of("until", "9999-12-31"));
    park("Its release is next", Map.of("release", project.release(0)));
    park("Another is before it", Map.of("release", project.release(1)));
    var listed = project.owner().get("/api/projects").json().at("/projects/0/suggestions");
    assertThat(listed.asInt()).isEqualTo(3);
  }

  private void park(String title, Map<String, String> until) {
    var body = new HashMap<String, Object>(until);
    body.put("suggestions", List.of(suggest(title, Map.of())));
    post("/park", body);
  }

  @Test
  void what_is_parked_until_a_release_comes_back_when_that_is_removed() {
    var idea = suggest("Print a recipe", Map.of());
    post("/park", Map.of("suggestions", List.of(idea), "release", project.release(2)));
    var gone = project.owner().delete(project.path("/releases/" + project.release(2)));
    assertThat(gone.status()).isEqualTo(200);
    assertThat(gone.json().at("/suggestions/0/state").asString()).isEqualTo("open");
  }

  @Test
  void nobody_answers_what_somebody_else_answered_meanwhile() {
    var idea = suggest("Print a recipe", Map.of());
    var other = suggest("Rate recipes", Map.of());
    post("/reject", Map.of("suggestions", List.of(idea), "reason", "no"));
    var before = project.revision();
    var late =
        project
            .owner()
            .post(
                path("/accept"),
                Map.of("suggestions", List.of(chosen(other, App.id()), chosen(idea, App.id()))));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("detail").asString()).contains("Print a recipe", "rejected");
    assertThat(late.json().get("code").asString()).isEqualTo("suggestion-rejected");
    assertThat(project.revision()).isEqualTo(before);
  }

  @Test
  void an_answer_is_taken_back_with_all_that_it_made() {
    var idea = suggest("Print a recipe", Map.of());
    var change = App.id();
    var accepting = Map.of("suggestions", List.of(chosen(idea, App.id())));
    project.owner().call("POST", path("/accept"), Optional.of(accepting), change);
    assertThat(project.titles()).containsExactly("Print a recipe");
    var undone = project.owner().post(project.path("/undo"), Map.of("change", change));
    assertThat(undone.status()).isEqualTo(200);
    assertThat(project.board().path("cards")).isEmpty();
    assertThat(project.board().at("/suggestions/0/state").asString()).isEqualTo("open");
  }

  @Test
  void a_suggestion_that_is_taken_back_is_gone_for_everybody() {
    var change = App.id();
    var idea = Map.of("id", App.id(), "title", "Oops");
    project.owner().call("POST", path(""), Optional.of(idea), change);
    var undone = project.owner().post(project.path("/undo"), Map.of("change", change));
    assertThat(undone.json().at("/removed/0/kind").asString()).isEqualTo("suggestion");
  }

  @Test
  void triaged_ones_are_listed_newest_first_page_by_page() {
    var titles = new ArrayList<String>();
    for (var i = 0; i < 53; i++) {
      var idea = suggest("Idea " + i, Map.of());
      post("/reject", Map.of("suggestions", List.of(idea), "reason", "no"));
      titles.addFirst("Idea " + i);
    }
    var first = project.owner().get(path("/triaged")).json();
    var second =
        project.owner().get(path("/triaged?cursor=" + first.get("next").asString())).json();
    assertThat(second.has("next")).isFalse();
    var listed = new ArrayList<String>();
    for (var page : List.of(first, second)) {
      page.get("items").forEach(item -> listed.add(item.get("title").asString()));
    }
    assertThat(listed).isEqualTo(titles);
  }

  @Test
  void triaged_ones_are_found_by_words_of_title_text_and_reason() {
    reject("Blockchain ledger", "100% hype");
    reject("Confetti", "Later, when we ship");
    assertThat(searchTitles("ledger")).containsExactly("Blockchain ledger");
    assertThat(searchTitles("WE SHIP")).containsExactly("Confetti");
    assertThat(searchTitles("100%25")).containsExactly("Blockchain ledger");
    assertThat(searchTitles("%25")).containsExactly("Blockchain ledger");
    assertThat(searchTitles("_")).isEmpty();
  }

  @Test
  void more_letters_than_a_search_takes_are_refused() {
    var refused = project.owner().get(path("/triaged?words=" + "a".repeat(201)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/parameter").asString()).isEqualTo("words");
  }

  @Test
  void what_says_nearly_the_same_is_shown_with_why_it_was_rejected() {
    reject("Let people log in with Google (OAuth)", "Passkeys are enough");
    var archived = project.card("OAuth login");
    project.owner().post(project.path("/cards/" + archived + "/archive"));
    project.card("Weekly meal planner");
    var idea = suggest("Add OAuth sign-in with Google", Map.of());
    var items = project.owner().get(path("/" + idea + "/similar")).json().get("items");
    assertThat(items).hasSize(2);
    var rejected = items.get(0);
    assertThat(rejected.get("kind").asString()).isEqualTo("suggestion");
    assertThat(rejected.get("reason").asString()).isEqualTo("Passkeys are enough");
    assertThat(rejected.has("triagedAt")).isTrue();
    assertThat(items.get(1).get("number").asInt()).isEqualTo(1);
    assertThat(items.get(1).get("archived").asBoolean()).isTrue();
  }

  @Test
  void another_projects_ideas_are_never_shown(App app) {
    var other = app.signUp().project();
    other.card("Add OAuth sign-in");
    var idea = suggest("Add OAuth sign-in", Map.of());
    assertThat(project.owner().get(path("/" + idea + "/similar")).json().path("items")).isEmpty();
  }

  @Test
  void similar_ones_are_found_as_they_are_now() {
    var idea = suggest("Add OAuth sign-in with Google", Map.of());
    assertThat(similar(idea)).isEmpty();
    var card = project.card("Sign in with Google");
    assertThat(similar(idea)).containsExactly("Sign in with Google");
    project
        .owner()
        .patch(
            project.path("/cards/" + card),
            Map.of("title", Map.of("from", "Sign in with Google", "to", "Confetti")));
    assertThat(similar(idea)).isEmpty();
    var other = suggest("Sign in with Google", Map.of());
    assertThat(similar(idea)).containsExactly("Sign in with Google");
    post("/accept", Map.of("suggestions", List.of(chosen(other, App.id()))));
    assertThat(similar(idea)).containsExactly("Sign in with Google");
    assertThat(similar(other))
        .containsExactly("Sign in with Google", "Add OAuth sign-in with Google");
  }

  @Test
  void the_longest_suggestion_is_compared_with_cards_of_many_words() {
    var words = new StringBuilder();
    for (var i = 0; words.length() < 4_990; i++) {
      words.append("aaaaa").append((char) ('a' + i % 26)).append((char) ('a' + i / 26)).append(' ');
    }
    project.card(words.substring(0, 199));
    var idea = suggest("Meal planner", Map.of("text", words.toString().strip()));
    assertThat(similar(idea)).isEmpty();
    var same = suggest(words.substring(0, 199), Map.of("text", words.toString().strip()));
    assertThat(similar(same)).hasSize(1);
  }

  private List<String> similar(UUID idea) {
    var titles = new ArrayList<String>();
    project
        .owner()
        .get(path("/" + idea + "/similar"))
        .json()
        .path("items")
        .forEach(item -> titles.add(item.get("title").asString()));
    return titles;
  }

  private String path(String rest) {
    return project.path("/suggestions" + rest);
  }

  private UUID suggest(String title, Map<String, String> more) {
    var id = App.id();
    var body = new HashMap<String, Object>(more);
    body.put("id", id);
    body.put("title", title);
    assertThat(project.owner().post(path(""), body).status()).isEqualTo(201);
    return id;
  }

  private void reject(String title, String reason) {
    var idea = suggest(title, Map.of());
    post("/reject", Map.of("suggestions", List.of(idea), "reason", reason));
  }

  private static Map<String, UUID> chosen(UUID suggestion, UUID card) {
    return Map.of("suggestion", suggestion, "card", card);
  }

  private JsonNode post(String rest, Object body) {
    Answer answer = project.owner().post(path(rest), body);
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode read(UUID suggestion) {
    return project.owner().get(path("/" + suggestion)).json();
  }

  private List<String> searchTitles(String words) {
    var page = project.owner().get(path("/triaged?words=" + words.replace(" ", "%20"))).json();
    return page.path("items").valueStream().map(item -> item.get("title").asString()).toList();
  }
}

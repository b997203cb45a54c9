package dev.scopekeeper.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.User;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The project that one tap makes. */
@ExtendWith(App.class)
class DemoTest {
  private User owner;
  private UUID project;
  private JsonNode board;

  @BeforeEach
  void made(App app) {
    owner = app.signUp();
    project = App.id();
    var demo = Map.of("id", project, "key", "RB", "name", "Recipe box", "template", "demo");
    var made = owner.post("/api/projects", demo);
    assertThat(made.status()).isEqualTo(201);
    board = owner.get(path("/board")).json();
    assertThat(made.json().get("cards")).hasSameSizeAs(board.get("cards"));
  }

  @Test
  void its_first_release_is_locked_and_tells_what_came_in_since() {
    var release = board.at("/releases/0");
    assertThat(release.get("state").asString()).isEqualTo("locked");
    assertThat(release.get("scopeAdded").asInt()).isEqualTo(1);
    var id = release.get("id").asString();
    var changes = owner.get(path("/releases/" + id + "/scope-changes")).json();
    assertThat(changes.at("/items/0/reason").asString()).contains("an hour's work");
  }

  @Test
  void what_its_first_release_requires_is_settled() {
    assertThat(board.get("checks"))
        .isNotEmpty()
        .noneMatch(check ->
            check.path("required").asBoolean() && check.get("state").asString().equals("open"));
    assertThat(board.get("checks")).anyMatch(check -> check.get("state").asString().equals("open"));
  }

  @Test
  void an_idea_in_its_inbox_is_found_to_be_a_card_already() {
    var idea =
        StreamSupport.stream(board.get("suggestions").spliterator(), false)
            .filter(one -> one.get("title").asString().startsWith("Keep ticked items"))
            .findFirst()
            .orElseThrow();
    var similar = owner.get(path("/suggestions/" + idea.get("id").asString() + "/similar")).json();
    assertThat(similar.toString()).contains("Shopping list keeps what is ticked offline");
  }

  @Test
  void it_shows_everything_there_is() {
    assertThat(board.get("decisions")).hasSize(3);
    assertThat(board.at("/suggestions/0/title").asString()).contains("Google and Apple");
    assertThat(board.at("/suggestions/3/title").asString()).contains("Redis");
    assertThat(board.get("useCases")).hasSize(3);
    assertThat(board.get("cards")).anyMatch(card -> card.has("blockedBy"));
    assertThat(board.get("cards")).anyMatch(card -> card.has("assignee"));
    assertThat(board.at("/project/purpose").asString()).isNotEmpty();
    assertThat(owner.get(path("/activity")).json().get("items")).isNotEmpty();
  }

  private String path(String rest) {
    return "/api/projects/" + project + rest;
  }
}

package dev.scopekeeper.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cards with blockers. */
@ExtendWith(App.class)
class BlockingTest {
  private TestProject project;
  private UUID shop;
  private UUID list;
  private UUID sync;

  @BeforeEach
  void cards(App app) {
    project = app.signUp().project();
    shop = project.card("Shop together");
    list = project.card("Shopping list");
    sync = project.card("Sync");
  }

  @Test
  void a_board_and_its_changes_tell_what_a_card_waits_for() {
    var since = project.revision();
    assertThat(block(shop, list).status()).isEqualTo(200);
    assertThat(block(shop, list).status()).as("said twice").isEqualTo(200);
    assertThat(project.board().at("/cards/0/blockedBy/0").asString()).isEqualTo(list.toString());
    var changed = project.owner().get(project.path("/board?since=" + since)).json();
    assertThat(changed.at("/cards/0/blockedBy/0").asString()).isEqualTo(list.toString());
    var freed = project.owner().delete(path(shop, list));
    assertThat(freed.json().at("/cards/0").has("blockedBy")).isFalse();
  }

  @Test
  void a_circle_is_refused_and_shown() {
    block(shop, list);
    block(list, sync);
    var refused = block(sync, shop);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("detail").asString())
        .isEqualTo(
            "These cards would wait for each other in a circle, each for the next:"
                + " #3 Sync, #1 Shop together, #2 Shopping list, #3 Sync.");
    assertThat(refused.json().at("/parameters/cards/1").asString()).isEqualTo("#1 Shop together");
    assertThat(block(shop, shop).status()).isEqualTo(409);
    assertThat(project.board().at("/cards/2").has("blockedBy")).isFalse();
  }

  @Test
  void of_a_long_circle_the_first_cards_are_named() {
    var cards = new ArrayList<>(List.of(shop));
    for (var i = 0; i < 30; i++) {
      cards.add(project.card("Step " + i));
      block(cards.get(i), cards.getLast());
    }
    var refused = block(cards.getLast(), shop);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("code").asString()).isEqualTo("long-blocker-cycle");
    assertThat(refused.json().at("/parameters/count").asInt()).isEqualTo(31);
    assertThat(refused.json().get("detail").asString())
        .contains("a circle of 31 cards", ": #33 Step 29, #1 Shop together,")
        .endsWith(" Step 7.");
  }

  @Test
  void many_ways_to_one_card_are_no_circle() {
    block(shop, list);
    block(shop, sync);
    assertThat(block(list, sync).status()).isEqualTo(200);
  }

  @Test
  void taking_back_cannot_close_a_circle() {
    block(shop, list);
    var change = App.id();
    project.owner().call("DELETE", path(shop, list), Optional.empty(), change);
    block(list, shop);
    var undone = project.owner().post(project.path("/undo"), Map.of("change", change));
    assertThat(undone.status()).isEqualTo(409);
    assertThat(project.board().at("/cards/0").has("blockedBy")).isFalse();
  }

  @Test
  void a_card_of_another_project_blocks_nothing(App app) {
    var other = app.signUp().project().card("Elsewhere");
    assertThat(block(shop, other).status()).isEqualTo(404);
  }

  private Answer block(UUID card, UUID blocker) {
    return project.owner().put(path(card, blocker));
  }

  private String path(UUID card, UUID blocker) {
    return project.path("/cards/" + card + "/blockers/" + blocker);
  }
}

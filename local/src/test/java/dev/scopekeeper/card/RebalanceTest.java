package dev.scopekeeper.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Moves that make ranks as long as possible. */
@ExtendWith(App.class)
class RebalanceTest {

  private static List<String> ranks(TestProject project) {
    return project
        .board()
        .get("cards")
        .valueStream()
        .map(card -> card.get("rank").asString())
        .toList();
  }

  private static void moveAfter(TestProject project, UUID card, UUID behind) {
    var spot = Map.of("spot", Map.of("behind", behind));
    var answer = project.owner().post(project.path("/cards/" + card + "/move"), spot);
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(200);
  }

  @Test
  void ranks_stay_short_however_often_two_cards_change_places_before_a_third(App app) {
    var project = app.signUp().project();
    var first = project.card("First");
    var one = project.card("One");
    var other = project.card("Other");
    project.card("Last");
    for (var i = 0; i < 400; i++) {
      moveAfter(project, i % 2 == 0 ? other : one, first);
    }
    assertThat(project.titles()).containsExactly("First", "One", "Other", "Last");
    assertThat(ranks(project)).allMatch(rank -> rank.length() <= 60).doesNotHaveDuplicates();
  }

  @Test
  void ranks_are_made_short_again_while_others_move(App app) throws Exception {
    var project = app.signUp().project();
    var cards = new ArrayList<UUID>();
    for (var i = 0; i < 10; i++) {
      cards.add(project.card("Card " + i));
    }
    try (var movers = Executors.newFixedThreadPool(4)) {
      var work =
          IntStream.range(0, 4)
              .<Callable<Boolean>>mapToObj(mover ->
                  () -> {
                    for (var i = 0; i < 120; i++) {
                      moveAfter(project, cards.get(1 + mover * 2 + i % 2), cards.getFirst());
                    }
                    return true;
                  })
              .toList();
      for (var result : movers.invokeAll(work)) {
        assertThat(result.get()).isTrue();
      }
    }
    assertThat(project.titles()).hasSize(10).doesNotHaveDuplicates().startsWith("Card 0");
    assertThat(project.titles()).endsWith("Card 9");
    assertThat(ranks(project)).allMatch(rank -> rank.length() <= 60).doesNotHaveDuplicates();
  }
}

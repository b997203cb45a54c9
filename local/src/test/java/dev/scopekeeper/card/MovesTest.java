package dev.scopekeeper.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any sequence of moves equals the same moves on a plain list. */
@ExtendWith(App.class)
class MovesTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 42, 20261124})
  void moves_one_after_another_equal_moves_on_a_list(long seed, App app) {
    var random = new Random(seed);
    var project = app.signUp().project();
    var ids = new HashMap<String, UUID>();
    var model = new ArrayList<String>();
    for (var i = 0; i < 12; i++) {
      ids.put("C" + i, project.card("C" + i));
      model.add("C" + i);
    }
    for (var i = 0; i < 60; i++) {
      var moved = model.remove(random.nextInt(model.size()));
      var place = random.nextInt(model.size() + 1);
      move(project, idOf(ids, moved), place == 0 ? null : ids.get(model.get(place - 1)));
      model.add(place, moved);
    }
    assertThat(project.titles()).isEqualTo(model);
  }

  private record Move(long revision, String card, String behind) {}

  @Test
  void eight_movers_at_once_get_no_error_and_an_exact_order(App app) throws Exception {
    var project = app.signUp().project();
    var ids = new HashMap<String, UUID>();
    IntStream.range(0, 16).forEach(i -> ids.put("C" + i, project.card("C" + i)));
    var titles = List.copyOf(project.titles());
    var done = new ConcurrentLinkedQueue<Move>();
    try (var movers = Executors.newFixedThreadPool(8)) {
      var work =
          IntStream.range(0, 8)
              .<Callable<Void>>mapToObj(
                  seed -> () -> moveRandomly(project, ids, titles, done, seed))
              .toList();
      for (var result : movers.invokeAll(work)) {
        result.get();
      }
    }
    var model = new ArrayList<>(titles);
    done.stream()
        .sorted((one, other) -> Long.compare(one.revision(), other.revision()))
        .forEach(moved -> {
          model.remove(moved.card());
          model.add(model.indexOf(moved.behind()) + 1, moved.card());
        });
    assertThat(done).hasSize(8 * 15);
    assertThat(project.titles()).isEqualTo(model);
  }

  private static Void moveRandomly(
      TestProject project,
      Map<String, UUID> ids,
      List<String> titles,
      ConcurrentLinkedQueue<Move> done,
      int seed) {
    var random = new Random(seed);
    for (var i = 0; i < 15; i++) {
      var card = titles.get(random.nextInt(titles.size()));
      var behind = titles.get(random.nextInt(titles.size()));
      while (behind.equals(card)) {
        behind = titles.get(random.nextInt(titles.size()));
      }
      done.add(new Move(move(project, idOf(ids, card), idOf(ids, behind)), card, behind));
    }
    return null;
  }

  private static UUID idOf(Map<String, UUID> ids, String title) {
    return java.util.Objects.requireNonNull(ids.get(title));
  }

  private static long move(
      TestProject project, UUID card, @org.jspecify.annotations.Nullable UUID behind) {
    var spot = behind == null ? Map.of() : Map.of("behind", behind);
    var answer =
        project.owner().post(project.path("/cards/" + card + "/move"), Map.of("spot", spot));
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(200);
    return answer.json().get("revision").asLong();
  }
}

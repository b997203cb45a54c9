package dev.scopekeeper.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever several people do at once, also with requests that are sent again or come late: a locked
 * release differs from what was locked by exactly its scope changes.
 */
@ExtendWith(App.class)
class ScopeHoldsTest {
  private static final int ROUNDS = 12;
  private static final int PEOPLE = 3;
  private static final int STEPS = 12;

  @Test
  void scope_changes_explain_what_became_of_a_locked_release(App app) throws Exception {
    var seed = System.nanoTime();
    System.out.println("ScopeHoldsTest seed " + seed);
    var random = new Random(seed);
    var world = ScopeWorld.of(app, PEOPLE);
    var locked = 0;
    for (var round = 0; round < ROUNDS; round++) {
      world.lockSome(random);
      act(world, random);
      locked += world.verify("seed " + seed + ", round " + round);
      world.unlockSome(random);
    }
    assertThat(world.done())
        .as("seed %d: steps that were taken", seed)
        .isGreaterThan(ROUNDS * STEPS / 2);
    assertThat(locked).as("seed %d: scope changes that were seen", seed).isGreaterThan(20);
  }

  private static void act(ScopeWorld world, Random random) throws Exception {
    try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
      var work = new ArrayList<Callable<Boolean>>();
      for (var person = 0; person < PEOPLE; person++) {
        var who = person;
        var own = new Random(random.nextLong());
        work.add(() -> {
          for (var step = 0; step < STEPS; step++) {
            world.step(who, own);
          }
          return true;
        });
      }
      var results = List.copyOf(threads.invokeAll(work));
      for (var result : results) {
        assertThat(result.get()).isTrue();
      }
    }
  }
}

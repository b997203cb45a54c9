package dev.scopekeeper.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.api.Problem;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class KeyedBulkheadTest {
  private static final int WAITING = 8;

  @Test
  void of_one_kind_one_runs_and_few_wait_while_another_kind_goes_on() throws Exception {
    var bulkhead = new KeyedBulkhead();
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var threads = Executors.newCachedThreadPool()) {
      var done = new ExecutorCompletionService<Boolean>(threads);
      done.submit(() ->
          bulkhead.run(
              "ann",
              () -> {
                begun.countDown();
                return await(end);
              }));
      begun.await();
      // one more than may wait: the refused one finishes first
      for (var i = 0; i <= WAITING; i++) {
        done.submit(() -> bulkhead.run("ann", () -> true));
      }
      assertThatThrownBy(done.take()::get)
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));
      assertThat(bulkhead.run("ben", () -> true)).isTrue();
      end.countDown();
    }
  }

  @Test
  void who_comes_again_later_does_not_wait_for_themselves() {
    var bulkhead = new KeyedBulkhead();
    for (var i = 0; i < 3; i++) {
      assertThatThrownBy(() -> bulkhead.run("ann", KeyedBulkheadTest::fail)).hasMessage("failed");
    }
    assertThat(bulkhead.run("ann", () -> true)).isTrue();
  }

  private static boolean fail() {
    throw new IllegalStateException("failed");
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

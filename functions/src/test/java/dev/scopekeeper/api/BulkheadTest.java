package dev.scopekeeper.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkheadTest {
  private static final Duration MAX_WAIT = Duration.ofMinutes(1);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void never_more_runs_at_once_than_there_is_room_for() throws Exception {
    var bulkhead =
        new Bulkhead(
            new Bulkhead.Settings(3, 100, MAX_WAIT), RequestProblem.TOO_MANY_LARGE_REQUESTS);
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    var work = new ArrayList<Future<Integer>>();
    for (var i = 0; i < 50; i++) {
      var weight = 1 + i % 3;
      work.add(
          threads.submit(() ->
              bulkhead.run(
                  weight,
                  () -> {
                    most.accumulateAndGet(running.addAndGet(weight), Math::max);
                    LockSupport.parkNanos(100_000);
                    return running.addAndGet(-weight);
                  })));
    }
    for (var each : work) {
      each.get();
    }
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void whoever_comes_when_enough_wait_is_refused_at_once() throws Exception {
    var bulkhead =
        new Bulkhead(new Bulkhead.Settings(1, 1, MAX_WAIT), RequestProblem.TOO_MANY_LARGE_REQUESTS);
    var end = new CountDownLatch(1);
    var inside = new Phaser(2);
    var first = threads.submit(() -> bulkhead.run(1, () -> holdPermit(inside, end)));
    inside.arriveAndAwaitAdvance();
    var results = new ArrayList<Future<Integer>>();
    results.add(threads.submit(() -> bulkhead.run(1, () -> 2)));
    results.add(threads.submit(() -> bulkhead.run(1, () -> 2)));
    // one of the two waits, the other is refused without waiting
    while (results.stream().noneMatch(Future::isDone)) {
      Thread.onSpinWait();
    }
    assertThat(results.stream().filter(Future::isDone).map(Future::exceptionNow))
        .singleElement()
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
              assertThat(problem.retryAfter()).contains(MAX_WAIT);
            });
    // work without permits does not queue
    assertThat(bulkhead.<Integer>run(0, () -> 3)).isEqualTo(3);
    end.countDown();
    assertThat(first.get()).isEqualTo(1);
    assertThat(results.stream().filter(result -> result.state() != Future.State.FAILED))
        .singleElement()
        .satisfies(waited -> assertThat(waited.get()).isEqualTo(2));
  }

  @Test
  void room_is_given_back_when_the_work_fails() {
    var bulkhead =
        new Bulkhead(
            new Bulkhead.Settings(1, 1, Duration.ofMillis(1)),
            RequestProblem.TOO_MANY_LARGE_REQUESTS);
    for (var i = 0; i < 3; i++) {
      assertThatThrownBy(() -> bulkhead.run(1, BulkheadTest::fail))
          .isInstanceOf(OutOfMemoryError.class);
    }
    assertThat(bulkhead.<Integer>run(1, () -> 1)).isEqualTo(1);
  }

  private static int fail() {
    throw new OutOfMemoryError("of a test");
  }

  private static int holdPermit(Phaser inside, CountDownLatch end) {
    inside.arriveAndAwaitAdvance();
    try {
      end.await();
    } catch (InterruptedException e) {
      return 0;
    }
    return 1;
  }
}

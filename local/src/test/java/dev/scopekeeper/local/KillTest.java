package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** MariaDB is killed while people write: nothing acknowledged is lost, nothing is there twice. */
class KillTest {
  private static final int WRITERS = 8;
  private static final int KILLS = 3;
  private static final int BETWEEN = 40;

  /** Not how long it may take, but when a hang is called one. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A card that a writer was told is there. */
  private record Acknowledged(UUID id, String title) {}

  private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean stopped = new AtomicBoolean();

  @Test
  void every_acknowledged_write_is_there_once_after_kills() throws Exception {
    var folder = Path.of("target", "kill-" + System.nanoTime()).toAbsolutePath();
    var programs = Path.of("target", "mariadb-program").toAbsolutePath();
    var settings = new EmbeddedMariaDb.Settings(folder, programs, true);
    try (var mariaDb = new EmbeddedMariaDb(settings);
        var pool = Pool.of(mariaDb.connection());
        var threads = Executors.newFixedThreadPool(WRITERS)) {
      var project = App.of(pool).signUp().project();
      var writers = write(project, threads);
      for (var kill = 1; kill <= KILLS; kill++) {
        awaitMore(BETWEEN, writers);
        kill(folder);
      }
      awaitMore(BETWEEN, writers);
      stopped.set(true);
      for (var writer : writers) {
        assertThat(writer.get(120, TimeUnit.SECONDS)).isTrue();
      }
      assertExactlyOnce(project);
    }
  }

  private List<Future<Boolean>> write(TestProject project, ExecutorService threads) {
    return IntStream.range(0, WRITERS)
        .mapToObj(writer -> threads.submit((Callable<Boolean>) () -> writer(project, writer)))
        .toList();
  }

  private boolean writer(TestProject project, int writer) {
    for (var i = 0; !stopped.get(); i++) {
      var card = new Acknowledged(App.id(), writer + "-" + i);
      add(project, card);
      acknowledged.add(card);
    }
    return true;
  }

  /** Adds a card, again and again under one change id until somebody says that it is there. */
  private static void add(TestProject project, Acknowledged card) {
    var change = App.id();
    var body = Optional.<Object>of(Map.of("id", card.id(), "title", card.title()));
    while (true) {
      var answer = project.owner().call("POST", project.path("/cards"), body, change);
      if (answer.status() == 201) {
        return;
      }
      assertThat(answer.status()).as(answer.response().text()).isEqualTo(503);
      assertThat(answer.response().headers()).containsKey("retry-after");
    }
  }

  /** Waits until the writers, all still at work, were told of so many more cards. */
  private void awaitMore(int more, List<Future<Boolean>> writers) throws Exception {
    var enough = acknowledged.size() + more;
    var end = Instant.now().plus(PATIENCE);
    while (acknowledged.size() < enough) {
      assertThat(Instant.now()).as("MariaDB came back by itself").isBefore(end);
      for (var writer : writers) {
        assertThat(writer.isDone() && writer.get()).as("a writer gave up").isFalse();
      }
      Thread.sleep(10);
    }
  }

  private static void kill(Path folder) throws Exception {
    var pid = Long.parseLong(Files.readString(folder.resolve("mariadb.pid")).strip());
    var process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().get(30, TimeUnit.SECONDS);
  }

  private void assertExactlyOnce(TestProject project) {
    var cards = project.board().get("cards");
    var ids = cards.valueStream().map(card -> UUID.fromString(card.get("id").asString())).toList();
    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(acknowledged.stream().map(Acknowledged::id).toList());
    assertThat(project.revision()).as("one revision for each card").isEqualTo(1L + ids.size());
  }
}

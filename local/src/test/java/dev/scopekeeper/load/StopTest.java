package dev.scopekeeper.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.local.MariaDbProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How it stops when somebody stops it. */
class StopTest {

  @Test
  void stopped_together_with_its_mariadb_it_starts_none_again(@TempDir Path work) throws Exception {
    var data = Path.of("target", "stopped-" + System.nanoTime()).toAbsolutePath();
    Files.createDirectories(data);
    Files.createSymbolicLink(
        data.resolve("mariadb-program"), Path.of("target", "mariadb-program").toAbsolutePath());
    try (var server = ServerProcess.start(work, data, List.of())) {
      var mariaDb = Files.readString(data.resolve("mariadb.pid")).strip();
      // as Ctrl-C does, which every process of a terminal gets; MariaDB may well be faster
      var kill = new ProcessBuilder("kill", mariaDb, String.valueOf(server.pid())).start();
      assertThat(kill.waitFor()).isZero();
      server.awaitEnd();
      assertThat(server.output())
          .doesNotContain("MariaDB has ended", "starting it again", "could not be started")
          .doesNotContain("failed to start", "Could not stop cleanly")
          .doesNotContain("\"level\":\"ERROR\"");
      assertThat(MariaDbProcess.on(data.resolve("mariadb"))).isEmpty();
    }
  }
}

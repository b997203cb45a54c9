package dev.scopekeeper.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A MariaDB process: starts it, waits for it and ends it. */
public final class MariaDbProcess {
  private static final Logger LOG = LoggerFactory.getLogger("mariadb");
  private static final String READY = "ready for connections";

  /** Time to stop cleanly before the process is killed. The data survives that. */
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

  private final Process process;
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

  private MariaDbProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().name("mariadb-output").start(this::readOutput);
  }

  /**
   * @param command the program and its arguments
   * @param libraries folder of its libraries
   */
  static MariaDbProcess start(List<String> command, Path libraries) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LD_LIBRARY_PATH", libraries.toString());
    // only its owner can access its files
    builder.environment().put("UMASK", "0600");
    builder.environment().put("UMASK_DIR", "0700");
    var process = builder.start();
    process.getOutputStream().close();
    return new MariaDbProcess(process);
  }

  /** Waits until it is ready. Returns false if it ended or the timeout passed. */
  boolean awaitReady(Duration timeout) throws InterruptedException {
    try {
      return ready.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.error("MariaDB is not ready for connections", e);
      return false;
    }
  }

  /** Waits until it has ended. */
  void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Stops it, by force if necessary, and waits until it has ended. */
  void end() {
    end(process.toHandle());
  }

  /** Stops every MariaDB process of a data folder, whoever started it. */
  static void endAllOn(Path data) {
    on(data).forEach(MariaDbProcess::end);
  }

  /** Finds every MariaDB process of a data folder. */
  public static Stream<ProcessHandle> on(Path data) {
    var argument = dataArgument(data);
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().command().orElse("").endsWith("mariadbd"))
        .filter(process ->
            List.of(process.info().arguments().orElse(new String[0])).contains(argument));
  }

  /** The argument that identifies the data folder of a process. */
  static String dataArgument(Path data) {
    return "--datadir=" + data;
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.warn("MariaDB does not stop; it is killed");
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads all output: a process blocks when nobody reads its output. */
  private void readOutput() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        log(line);
        if (line.contains(READY)) {
          ready.complete(true);
        }
      }
    } catch (IOException e) {
      LOG.debug("The output of MariaDB ended", e);
    } finally {
      ready.complete(false);
    }
  }

  private static void log(String line) {
    if (line.contains("[ERROR]")) {
      LOG.error("{}", line);
    } else if (line.contains("[Warning]")) {
      LOG.warn("{}", line);
    } else {
      LOG.debug("{}", line);
    }
  }
}

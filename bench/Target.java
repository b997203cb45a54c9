import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A running server that is attacked.
 *
 * @param process of the server
 * @param data its data folder
 * @param log what it printed
 */
record Target(int port, long process, Path data, Path log) {

  /**
   * @param start what {@code bench/start} printed: port, process of the server, data folder
   */
  static Target of(String start, String log) {
    var parts = start.split(" ", 3);
    return new Target(
        Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Path.of(parts[2]), Path.of(log));
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Seconds of CPU that the server has used, user and system (proc(5): ticks of 10 ms). */
  double cpuSeconds() throws IOException {
    var stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
  }

  /** How many MariaDB servers work on the data folder. */
  long databases() throws IOException {
    var folder = data.toAbsolutePath().resolve("mariadb").toString();
    try (var processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(entry -> entry.getFileName().toString().matches("[0-9]+"))
          .filter(entry -> isDatabase(entry, folder))
          .count();
    }
  }

  private static boolean isDatabase(Path entry, String folder) {
    try {
      var command = Files.readString(entry.resolve("cmdline"));
      return command.contains("mariadbd") && command.contains("--datadir=" + folder);
    } catch (IOException e) {
      // ended in the meantime
      return false;
    }
  }

  /** Whether the server answers within so many seconds. */
  boolean recovers(int seconds) throws InterruptedException {
    var browser = new Browser(this, Browser.address());
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < until) {
      if (browser.tries("GET", "/api/health").filter(answer -> answer.status() == 200).isPresent()) {
        return true;
      }
      Thread.sleep(250);
    }
    return false;
  }
}

package dev.scopekeeper.infrastructure.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is alive in another JVM. */
final class Heap {

  private Heap() {}

  /** How many instances each class has after a collection. */
  static Map<String, Long> of(long pid) throws IOException {
    return diagnose(pid, "GC.class_histogram")
        .map(line -> line.strip().split("\\s+", 0))
        .filter(words -> words.length >= 4)
        .filter(words -> words[1].matches("\\d+"))
        .collect(Collectors.toMap(words -> words[3], words -> Long.valueOf(words[1]), Long::sum));
  }

  /** How many classes it has loaded so far. */
  static long loadedClasses(long pid) throws IOException {
    return diagnose(pid, "PerfCounter.print")
        .filter(line -> line.matches("(java|sun).cls.(loadedClasses|sharedLoadedClasses)=\\d+"))
        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf('=') + 1)))
        .sum();
  }

  private static Stream<String> diagnose(long pid, String command) throws IOException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(jcmd, String.valueOf(pid), command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines();
  }
}

package dev.scopekeeper.infrastructure.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** What is alive in another JVM. */
final class Heap {

  private Heap() {}

  /** How many instances each class has after a collection. */
  static Map<String, Long> of(long pid) throws IOException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.strip().split("\\s+", 0))
        .filter(words -> words.length >= 4)
        .filter(words -> words[1].matches("\\d+"))
        .collect(
            Collectors.toMap(words -> words[3], words -> Long.valueOf(words[1]), Long::sum));
  }
}

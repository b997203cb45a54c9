package dev.scopekeeper.infrastructure.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What is alive in another JVM. */
final class Heap {

  private Heap() {}

  /** The names of the classes that have instances after a collection. */
  static List<String> of(long pid) throws IOException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.strip().split("\\s+", 0))
        .filter(words -> words.length >= 4)
        .map(words -> words[3])
        .toList();
  }
}

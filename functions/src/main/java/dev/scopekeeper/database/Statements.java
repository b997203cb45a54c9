package dev.scopekeeper.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Loads and caches the named SQL files. A line {@code -- include card/summary} includes {@code
 * card/summary.columns}, which several statements share.
 */
final class Statements {
  private static final String INCLUDE = "-- include ";
  private static final ConcurrentHashMap<String, String> TEXTS = new ConcurrentHashMap<>();

  private Statements() {}

  /**
   * @param name file below {@code sql/}, without its ending: {@code card/move}
   */
  static String text(String name) {
    return TEXTS.computeIfAbsent(name, Statements::read);
  }

  private static String read(String name) {
    return file(name + ".sql")
        .lines()
        .map(Statements::resolveInclude)
        .flatMap(String::lines)
        .filter(line -> !line.startsWith("--"))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static String resolveInclude(String line) {
    return line.startsWith(INCLUDE) ? file(line.substring(INCLUDE.length()) + ".columns") : line;
  }

  private static String file(String name) {
    try (var file = Statements.class.getResourceAsStream("/sql/" + name)) {
      if (file == null) {
        throw new IllegalArgumentException("There is no sql/" + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

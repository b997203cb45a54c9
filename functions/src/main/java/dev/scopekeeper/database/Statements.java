package dev.scopekeeper.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The named SQL files, read once. */
final class Statements {
  private static final ConcurrentHashMap<String, String> TEXTS = new ConcurrentHashMap<>();

  private Statements() {}

  /**
   * @param name file below {@code sql/}, without its ending: {@code card/move}
   */
  static String text(String name) {
    return TEXTS.computeIfAbsent(name, Statements::read);
  }

  private static String read(String name) {
    try (var file = Statements.class.getResourceAsStream("/sql/" + name + ".sql")) {
      if (file == null) {
        throw new IllegalArgumentException("There is no statement sql/" + name + ".sql");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("--"))
          .collect(Collectors.joining("\n"))
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

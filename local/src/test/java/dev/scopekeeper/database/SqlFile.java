package dev.scopekeeper.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement of the program.
 *
 * @param name as the code calls it: {@code card/move}
 * @param text without comments
 */
record SqlFile(String name, String text) {
  static final Path FOLDER = Path.of("..", "functions", "src", "main", "resources", "sql");
  private static final Pattern PARAMETER = Pattern.compile(":([A-Za-z]+)");
  private static final Pattern COMPARED =
      Pattern.compile("(?:=|<|>|<>|>=|<=|LIMIT|IN \\()\\s*:([A-Za-z]+)");
  private static final Pattern WHERE = Pattern.compile("\\b(WHERE|ON|LIMIT)\\b");

  /** All files below the SQL folder. */
  static List<SqlFile> all() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      var found = new ArrayList<SqlFile>();
      for (var file : files.filter(file -> file.toString().endsWith(".sql")).sorted().toList()) {
        found.add(read(file));
      }
      return found;
    }
  }

  private static SqlFile read(Path file) {
    var name = FOLDER.relativize(file).toString().replaceFirst("\\.sql$", "");
    return new SqlFile(name, Statements.text(name));
  }

  /** Whether it reads or changes existing rows. */
  boolean finds() {
    var verb = text.substring(0, text.indexOf(' '));
    return switch (verb) {
      case "SELECT", "UPDATE", "DELETE", "WITH" -> true;
      case "INSERT" -> text.contains("SELECT");
      default -> false;
    };
  }

  /** Its parameters in order, with repetitions. */
  List<String> parameters() {
    return PARAMETER.matcher(text).results().map(result -> result.group(1)).toList();
  }

  /** The parameters in conditions. */
  List<String> compared() {
    var where = WHERE.matcher(text);
    return where.find()
        ? COMPARED
            .matcher(text)
            .region(where.start(), text.length())
            .results()
            .map(result -> result.group(1))
            .distinct()
            .toList()
        : List.of();
  }

  /** The statement with JDBC placeholders. */
  String jdbc() {
    return PARAMETER.matcher(text).replaceAll("?");
  }
}

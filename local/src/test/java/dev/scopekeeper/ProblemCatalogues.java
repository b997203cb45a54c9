package dev.scopekeeper;

import dev.scopekeeper.api.ProblemText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogues of problem texts and their uses, found in the source code of the program. */
final class ProblemCatalogues {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
  private static final List<Path> ROOTS =
      List.of(Path.of("..", "functions", "src", "main", "java"), Path.of("src", "main", "java"));

  /** The code of each source file, by the name of its class. */
  static final Map<String, String> SOURCES = sources();

  /** Every text, by its code. */
  static final List<ProblemText> TEXTS =
      SOURCES.entrySet().stream()
          .filter(source -> source.getValue().contains("implements ProblemText {"))
          .flatMap(source -> constants(source.getKey()))
          .sorted(Comparator.comparing(ProblemText::code))
          .toList();

  private ProblemCatalogues() {}

  /** The parameters in the sentence of a text. */
  static Set<String> parameters(ProblemText text) {
    return PLACEHOLDER
        .matcher(text.template())
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The parameters that each use of a text gives. */
  static Stream<Set<String>> uses(ProblemText text) {
    var name = text.getClass().getSimpleName() + "." + text.name();
    var use = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
    return SOURCES.values().stream()
        .flatMap(
            code -> use.matcher(code).results().map(found -> given(code.substring(found.end()))));
  }

  /** The names in the calls of {@code with} that the code begins with. */
  private static Set<String> given(String code) {
    var names = new TreeSet<String>();
    var rest = code.stripLeading();
    while (rest.startsWith(".with(")) {
      var end = closing(rest);
      names.add(rest.substring(0, end).split("\"", 3)[1]);
      rest = rest.substring(end + 1).stripLeading();
    }
    return names;
  }

  /** The place of the parenthesis that closes the first one. */
  private static int closing(String code) {
    var depth = 0;
    for (var i = 0; i < code.length(); i++) {
      depth += code.charAt(i) == '(' ? 1 : code.charAt(i) == ')' ? -1 : 0;
      if (depth == 0 && code.charAt(i) == ')') {
        return i;
      }
    }
    throw new AssertionError("not closed: " + code);
  }

  private static Stream<ProblemText> constants(String className) {
    try {
      return Stream.of(Class.forName(className).getEnumConstants()).map(ProblemText.class::cast);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no class " + className, e);
    }
  }

  private static Map<String, String> sources() {
    return ROOTS.stream()
        .flatMap(root -> files(root).map(file -> Map.entry(className(root, file), read(file))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Stream<Path> files(Path root) {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String className(Path root, Path file) {
    var path = root.relativize(file).toString();
    return path.substring(0, path.length() - ".java".length()).replace('/', '.');
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

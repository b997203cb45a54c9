package dev.scopekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** docs/threats.md promises tests; this one keeps the promise. */
class ThreatsTest {
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract))#(\\w+)`");

  /** A test of a script: the file from the root, and its function. */
  private static final Pattern SCRIPT_TEST = Pattern.compile("`([\\w./]+\\.py)#(\\w+)`");

  /** A test of the deployment: its classes are not on the path of this module. */
  private static final Path DEPLOYMENT =
      Path.of("..", "infrastructure", "src", "test", "java", "dev", "scopekeeper");

  @TestFactory
  Stream<DynamicTest> every_threat_names_a_test_that_exists_or_says_why_not() throws IOException {
    var rows =
        Files.readAllLines(Path.of("..", "docs", "threats.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.contains("---"))
            .skip(1)
            .toList();
    assertThat(rows).hasSizeGreaterThan(15);
    return rows.stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.substring(2, row.indexOf('|', 2)).strip(), () -> kept(row)));
  }

  private static void kept(String row) throws Exception {
    var tests = TEST.matcher(row).results().toList();
    var scripts = SCRIPT_TEST.matcher(row).results().toList();
    assertThat(!tests.isEmpty() || !scripts.isEmpty() || row.contains("not yet: ")).isTrue();
    for (var script : scripts) {
      assertThat(Path.of("..").resolve(script.group(1)))
          .content()
          .contains("def " + script.group(2) + "(");
    }
    for (var test : tests) {
      var deployment = sourceOf(test.group(1), DEPLOYMENT);
      if (deployment.isPresent()) {
        assertThat(deployment.get()).content().contains("void " + test.group(2) + "(");
        continue;
      }
      var type = testClass(test.group(1));
      assertThat(Arrays.stream(type.getDeclaredMethods()).map(method -> method.getName()))
          .contains(test.group(2));
    }
  }

  private static Class<?> testClass(String name) throws Exception {
    for (var module : List.of("local", "functions")) {
      var sources = Path.of("..", module, "src", "test", "java");
      var file = sourceOf(name, sources);
      if (file.isPresent()) {
        var path = sources.relativize(file.get()).toString().replace(".java", "");
        return Class.forName(path.replace('/', '.'), false, ThreatsTest.class.getClassLoader());
      }
    }
    throw new AssertionError("there is no " + name);
  }

  private static Optional<Path> sourceOf(String name, Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(path -> path.endsWith(name + ".java")).findFirst();
    }
  }
}

package dev.scopekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** docs/threats.md promises tests; this one keeps the promise. */
class ThreatsTest {
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract))#(\\w+)`");

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
    assertThat(!tests.isEmpty() || row.contains("not yet: ")).isTrue();
    for (var test : tests) {
      var type = testClass(test.group(1));
      assertThat(Arrays.stream(type.getDeclaredMethods()).map(method -> method.getName()))
          .contains(test.group(2));
    }
  }

  private static Class<?> testClass(String name) throws Exception {
    for (var module : List.of("local", "functions")) {
      var sources = Path.of("..", module, "src", "test", "java");
      try (var files = Files.walk(sources)) {
        var file = files.filter(path -> path.endsWith(name + ".java")).findFirst();
        if (file.isPresent()) {
          var path = sources.relativize(file.get()).toString().replace(".java", "");
          return Class.forName(path.replace('/', '.'), false, ThreatsTest.class.getClassLoader());
        }
      }
    }
    throw new AssertionError("there is no " + name);
  }
}

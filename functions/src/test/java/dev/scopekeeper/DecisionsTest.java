package dev.scopekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The decisions in docs/decisions have consecutive numbers and one format. */
class DecisionsTest {
  private static final Path FOLDER = Path.of("..", "docs", "decisions");

  @Test
  void decisions_are_numbered_from_one_without_a_gap() throws IOException {
    var numbers = decisions().stream().map(DecisionsTest::number).toList();
    assertThat(numbers)
        .isNotEmpty()
        .isEqualTo(IntStream.rangeClosed(1, numbers.size()).mapToObj("%04d"::formatted).toList());
  }

  @Test
  void a_decision_has_its_number_in_the_heading_and_the_same_three_parts() throws IOException {
    for (var decision : decisions()) {
      assertThat(Files.readAllLines(decision))
          .as(decision.toString())
          .anyMatch(line -> line.startsWith("# " + number(decision) + " "))
          .anyMatch(line -> line.startsWith("**Context.**"))
          .anyMatch(line -> line.startsWith("**Decision.**"))
          .anyMatch(line -> line.startsWith("**Consequences.**"));
    }
  }

  private static String number(Path decision) {
    return decision.getFileName().toString().substring(0, 4);
  }

  private static List<Path> decisions() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}

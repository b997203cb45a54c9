package dev.scopekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.api.ProblemText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What problems say is in catalogues: complete sentences, each with a code that never changes. */
class ProblemCatalogueTest {
  private static final Path LISTED = Path.of("..", "docs", "problems.md");
  private static final Path WRITTEN = Path.of("target", "problems.md");

  private static List<ProblemText> texts() {
    return ProblemCatalogues.TEXTS;
  }

  @Test
  void no_two_texts_have_the_same_code() {
    assertThat(texts()).hasSizeGreaterThan(150);
    assertThat(texts().stream().map(ProblemText::code)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_is_complete_sentences_with_named_parameters(ProblemText text) {
    assertThat(text.code()).matches("[a-z]+(-[a-z]+)*");
    assertThat(text.template()).matches("(?s)(\\p{Lu}|“?\\{).*\\.").doesNotContain("  ", "\n");
    assertThat(ProblemCatalogues.parameters(text)).allMatch(name -> name.matches("[a-z][A-Za-z]*"));
    assertThat(text.template().replaceAll("\\{[A-Za-z]+}", "")).doesNotContain("{", "}");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void every_use_of_a_text_gives_exactly_its_parameters(ProblemText text) {
    var uses = ProblemCatalogues.uses(text).toList();
    assertThat(uses).isNotEmpty().allMatch(ProblemCatalogues.parameters(text)::equals);
  }

  @Test
  void nobody_writes_the_text_of_a_problem_past_the_catalogues() {
    var past =
        ProblemCatalogues.SOURCES.entrySet().stream()
            .filter(source -> !source.getKey().equals("dev.scopekeeper.api.Problem"))
            .filter(
                source -> source.getValue().matches("(?s).*\\bnew (Problem\\.)?(Fault|Body)\\(.*"))
            .map(Map.Entry::getKey);
    assertThat(past).isEmpty();
  }

  @Test
  void the_documentation_lists_every_text() throws IOException {
    var table =
        texts().stream()
            .map(text ->
                "| `%s` | %d | `%s` | %s |"
                    .formatted(
                        text.code(), text.kind().status(), text.kind().tag(), text.template()))
            .collect(Collectors.joining("\n", "| --- | --- | --- | --- |\n", "\n"));
    var listed = Files.readString(LISTED);
    var heading = listed.substring(0, Math.max(0, listed.indexOf("| --- |")));
    Files.writeString(WRITTEN, heading + table);
    assertThat(listed).as("copy local/%s to docs/problems.md", WRITTEN).isEqualTo(heading + table);
  }
}

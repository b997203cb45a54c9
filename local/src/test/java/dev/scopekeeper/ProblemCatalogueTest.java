package dev.scopekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemMessage;
import dev.scopekeeper.api.ProblemText;
import dev.scopekeeper.api.QueryParameter;
import dev.scopekeeper.api.RequestProblem;
import dev.scopekeeper.routes.Routes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What problems say is in catalogues: complete sentences, each with a code that never changes. */
class ProblemCatalogueTest {
  private static final Path LISTED = Path.of("..", "docs", "problems.md");
  private static final Path HOOKS = Path.of("contract", "hooks.py");
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
  void the_contract_test_knows_every_code_of_a_form_that_the_document_describes()
      throws IOException {
    var listed =
        Files.readString(HOOKS)
            .transform(text -> text.substring(text.indexOf("CODES_OF_FORM = {")));
    var codes =
        Pattern.compile("\"([a-z-]+)\"")
            .matcher(listed.substring(0, listed.indexOf('}')))
            .results()
            .map(found -> found.group(1));
    assertThat(codes).containsExactlyInAnyOrderElementsOf(codesOfForm());
  }

  private static Set<String> codesOfForm() {
    var values =
        texts().stream()
            .filter(text -> text.getClass().getSimpleName().equals("ValueProblem"))
            .filter(text -> text.kind() == Problem.Kind.INVALID);
    var requests =
        Stream.of(
            RequestProblem.CHANGE_ID_MISSING,
            RequestProblem.CHANGE_ID_NOT_A_UUID,
            RequestProblem.UNKNOWN_PARAMETER);
    var queries =
        Routes.all().stream()
            .flatMap(handler -> handler.route().query().stream())
            .map(QueryParameter::advice);
    return Stream.<Stream<? extends ProblemMessage>>of(values, requests, queries)
        .flatMap(messages -> messages)
        .map(ProblemMessage::code)
        .collect(Collectors.toSet());
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

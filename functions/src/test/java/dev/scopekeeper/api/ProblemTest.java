package dev.scopekeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Problems repeat input, which may contain characters that a response must not contain. */
class ProblemTest {
  @ParameterizedTest
  @CsvSource({"a\0b, a%00b", "'\0', %00", "a\uD83D, a\uFFFD", "\uDE80a, \uFFFDa", "🚀, 🚀"})
  void a_name_of_a_caller_comes_back_as_text(String name, String shown) {
    var pointed = Problem.at("#/" + name, RequestProblem.STILL_IN_USE.with("field", name));
    for (var part : List.of(toJson(pointed), firstFault(pointed))) {
      assertThat(part.get("detail").stringValue()).isEqualTo("It is still in use (" + shown + ").");
      assertThat(part.at("/parameters/field").stringValue()).isEqualTo(shown);
    }
    assertThat(firstFault(pointed).get("pointer").stringValue()).isEqualTo("#/" + shown);
    assertThat(
            firstFault(Problem.parameter(name, RequestProblem.UNKNOWN_PARAMETER))
                .get("parameter")
                .stringValue())
        .isEqualTo(shown);
    assertThat(
            firstFault(Problem.header(name, RequestProblem.INVALID_GZIP))
                .get("header")
                .stringValue())
        .isEqualTo(shown);
    assertThat(
            toJson(Problem.methodNotAllowed(List.of(name)))
                .at("/parameters/methods/0")
                .stringValue())
        .isEqualTo(shown);
  }

  @Test
  void what_a_problem_says_has_a_code_and_its_parameters() {
    var problem = toJson(Problem.methodNotAllowed(List.of("GET", "HEAD")));
    assertThat(problem.get("code").stringValue()).isEqualTo("method-not-allowed");
    assertThat(problem.get("detail").stringValue())
        .isEqualTo("Use one of these methods: GET, HEAD.");
    assertThat(problem.at("/parameters/methods")).hasSize(2);
  }

  @Test
  void a_text_without_parameters_has_none_in_the_response() {
    var problem = Problem.field("id", RequestProblem.ALREADY_IN_USE);
    assertThat(toJson(problem).has("parameters")).isFalse();
    assertThat(firstFault(problem).has("parameters")).isFalse();
    assertThat(firstFault(problem).get("code").stringValue()).isEqualTo("already-in-use");
  }

  @Test
  void a_size_is_a_number_of_bytes_for_programs_and_short_for_people() {
    var problem =
        toJson(
            Problem.of(
                RequestProblem.BODY_TOO_LARGE.with("limit", new ByteSize(25 * 1024 * 1024))));
    assertThat(problem.at("/parameters/limit").isInt()).isTrue();
    assertThat(problem.at("/parameters/limit").intValue()).isEqualTo(26_214_400);
    assertThat(new ByteSize(25 * 1024 * 1024)).hasToString("25 MB");
    assertThat(new ByteSize(40_000_000)).hasToString("40 MB");
    assertThat(new ByteSize(12)).hasToString("12 bytes");
  }

  @Test
  void a_value_with_braces_or_dollars_is_no_template() {
    var text = RequestProblem.STILL_IN_USE.with("field", "{field} $1 \\");
    assertThat(text.sentence()).isEqualTo("It is still in use ({field} $1 \\).");
  }

  private static JsonNode firstFault(Problem problem) {
    return toJson(problem).get("errors").get(0);
  }

  /** The problem as a client parses it, from bytes. */
  private static JsonNode toJson(Problem problem) {
    return Json.mapper().readTree(Json.bytes(problem.body("request")));
  }
}

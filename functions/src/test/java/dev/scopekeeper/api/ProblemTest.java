package dev.scopekeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Problems repeat input, which may contain characters that a response must not contain. */
class ProblemTest {
  @ParameterizedTest
  @CsvSource({"a\0b, a%00b", "'\0', %00", "a\uD83D, a\uFFFD", "\uDE80a, \uFFFDa", "🚀, 🚀"})
  void a_name_of_a_caller_comes_back_as_text(String name, String shown) {
    var pointed =
        Problem.of(Problem.Kind.INVALID, List.of(Problem.fault("#/" + name, name + " is odd.")));
    assertThat(firstFault(pointed).get("pointer").stringValue()).isEqualTo("#/" + shown);
    assertThat(firstFault(pointed).get("detail").stringValue()).isEqualTo(shown + " is odd.");
    assertThat(toJson(pointed).get("detail").stringValue()).isEqualTo(shown + " is odd.");
    assertThat(firstFault(Problem.parameter(name, "Odd.")).get("parameter").stringValue())
        .isEqualTo(shown);
    assertThat(
            firstFault(Problem.header(Problem.Kind.INVALID, name, "Odd."))
                .get("header")
                .stringValue())
        .isEqualTo(shown);
  }

  private static JsonNode firstFault(Problem problem) {
    return toJson(problem).get("errors").get(0);
  }

  /** The problem as a client parses it, from bytes. */
  private static JsonNode toJson(Problem problem) {
    return Json.mapper().readTree(Json.bytes(problem.body("request")));
  }
}

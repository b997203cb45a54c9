package dev.scopekeeper.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Maps errors in the JSON of clients to problems that name the value and the expected type. */
final class JsonErrors {

  private JsonErrors() {}

  static Problem toProblem(JacksonException e) {
    return Problem.at(pointer(e), message(e));
  }

  private static ProblemMessage message(JacksonException e) {
    return switch (e) {
      case UnrecognizedPropertyException _ -> ValueProblem.UNKNOWN_FIELD;
      // what the parser says is for programmers, in its own words
      case StreamReadException syntax ->
          ValueProblem.NOT_JSON.with("reason", syntax.getOriginalMessage());
      case InvalidNullException _ -> ValueProblem.REQUIRED;
      case MismatchedInputException missing when isMissing(missing) -> ValueProblem.REQUIRED;
      case MismatchedInputException mismatch -> wrongType(mismatch.getTargetType());
      default -> ValueProblem.WRONG_TYPE;
    };
  }

  /** Jackson has no exception of its own for a component of a record that is missing or null. */
  private static boolean isMissing(MismatchedInputException e) {
    return e.getOriginalMessage().startsWith("Null value for creator property");
  }

  private static ProblemMessage wrongType(Class<?> expected) {
    if (expected == String.class) {
      return ValueProblem.NOT_TEXT;
    }
    if (expected == UUID.class) {
      return ValueProblem.NOT_AN_ID;
    }
    if (expected == LocalDate.class) {
      return ValueProblem.NOT_A_DATE;
    }
    if (expected == Instant.class) {
      return ValueProblem.NOT_A_TIME;
    }
    if (expected == boolean.class || expected == Boolean.class) {
      return ValueProblem.NOT_TRUE_OR_FALSE;
    }
    if (expected == BigDecimal.class) {
      return ValueProblem.NOT_A_NUMBER;
    }
    if (expected == int.class || expected == Integer.class) {
      return wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (expected == long.class || expected == Long.class) {
      return wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE);
    }
    return expected.isEnum() ? oneOf(expected) : ValueProblem.WRONG_TYPE;
  }

  private static ProblemMessage wholeNumber(long min, long max) {
    return ValueProblem.NOT_A_WHOLE_NUMBER.with("min", min).with("max", max);
  }

  private static ProblemMessage oneOf(Class<?> choices) {
    return ValueProblem.NOT_A_CHOICE.with(
        "choices",
        Arrays.stream(choices.getEnumConstants())
            .map(choice -> Json.tree(choice).asString())
            .toList());
  }

  private static String pointer(JacksonException e) {
    var pointer = new StringBuilder("#");
    for (var step : e.getPath()) {
      var name = step.getPropertyName();
      pointer.append('/');
      pointer.append(name == null ? String.valueOf(step.getIndex()) : Problem.pointerStep(name));
    }
    return pointer.toString();
  }
}

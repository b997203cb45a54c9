package dev.scopekeeper.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A violated constraint is answered with a code and the limits that it has. */
class ValidationTest {
  private static final java.util.regex.Pattern IMPORT =
      java.util.regex.Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);");

  /** Every constraint that inputs of routes use. */
  record Form(
      @NotBlank String blank,
      @Size(min = 2, max = 3) String tooShort,
      @Size(max = 3) String tooLong,
      @NotEmpty List<String> empty,
      @Size(min = 1) List<String> tooFew,
      @Size(max = 1) List<String> tooMany,
      @Size(max = 0) Map<String, String> tooManyKeys,
      @Min(1) int tooLow,
      @Max(5) long tooHigh,
      @Positive int zero,
      @PositiveOrZero int negative,
      @Digits(integer = 4, fraction = 1) BigDecimal digits,
      @Pattern(regexp = "[A-Z]{2}") String pattern) {}

  private static final Form WRONG =
      new Form(
          " ",
          "a",
          "🚀🚀🚀🚀",
          List.of(),
          List.of(),
          List.of("a", "b"),
          Map.of("a", "b"),
          0,
          6,
          0,
          -1,
          new BigDecimal("12345.67"),
          "a");

  @Test
  void each_constraint_has_a_code_and_its_limits() {
    var problem =
        catchThrowableOfType(Problem.class, () -> Validation.checked(WRONG)).body("request");
    var codes =
        problem.errors().stream()
            .collect(
                Collectors.toMap(
                    fault -> fault.pointer().orElseThrow().substring("#/".length()),
                    fault -> fault.code() + " " + fault.parameters()));
    assertThat(codes)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("blank", "blank {}"),
                Map.entry("tooShort", "too-short {min=2}"),
                Map.entry("tooLong", "too-long {max=3}"),
                Map.entry("empty", "empty {}"),
                Map.entry("tooFew", "too-few {min=1}"),
                Map.entry("tooMany", "too-many {max=1}"),
                Map.entry("tooManyKeys", "too-many {max=0}"),
                Map.entry("tooLow", "too-low {min=1}"),
                Map.entry("tooHigh", "too-high {max=5}"),
                Map.entry("zero", "not-positive {}"),
                Map.entry("negative", "too-low {min=0}"),
                Map.entry("digits", "too-many-digits {fraction=1, whole=4}"),
                Map.entry("pattern", "wrong-format {pattern=[A-Z]{2}}")));
  }

  @Test
  void the_sentence_names_the_limit() {
    var problem = catchThrowableOfType(Problem.class, () -> Validation.checked(WRONG));
    assertThat(problem.faults())
        .extracting(Problem.Fault::detail)
        .contains("This must have at most 3 characters.", "This must match the pattern [A-Z]{2}.");
  }

  @Test
  void no_constraint_is_used_that_has_no_code() throws IOException {
    var tried =
        Arrays.stream(Form.class.getRecordComponents())
            .flatMap(component -> Arrays.stream(component.getAccessor().getAnnotations()))
            .map(annotation -> annotation.annotationType().getSimpleName())
            .collect(Collectors.toSet());
    assertThat(constraintsInUse()).isNotEmpty().isSubsetOf(tried);
  }

  private static Set<String> constraintsInUse() throws IOException {
    var names = new HashSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        IMPORT
            .matcher(Files.readString(file))
            .results()
            .map((MatchResult found) -> found.group(1))
            .forEach(names::add);
      }
    }
    return names;
  }
}

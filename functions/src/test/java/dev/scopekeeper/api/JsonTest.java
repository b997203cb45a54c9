package dev.scopekeeper.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class JsonTest {

  /** A field of every type that inputs of routes use. */
  record Form(
      boolean flag,
      int count,
      long bytes,
      BigDecimal estimate,
      String text,
      Role role,
      UUID id,
      LocalDate day,
      Instant moment,
      List<String> list,
      Inner inner,
      Optional<Boolean> otherFlag,
      Optional<Integer> otherCount,
      Optional<Role> otherRole) {}

  record Inner(boolean from, boolean to) {}

  private static final String VALID =
      """
      {"flag": true, "count": 1, "bytes": 2, "estimate": 0.5, "text": "a", "role": "editor",
       "id": "01a22f25-e96a-7564-a9bb-bc3c2acff729", "day": "2026-12-24",
       "moment": "2026-12-24T18:00:00Z", "list": ["a"], "inner": {"from": true, "to": false},
       "otherFlag": false, "otherCount": 3, "otherRole": "viewer"}
      """;

  private static final List<String> VALUES =
      List.of("null", "true", "0", "1.5", "\"\"", "\" \"", "\"0\"", "\"true\"", "[]", "[1]", "{}");

  /** The values that each field accepts. */
  private static final Map<String, List<String>> TAKEN =
      Map.of(
          "flag", List.of("true"),
          "count", List.of("0"),
          "bytes", List.of("0"),
          "estimate", List.of("0", "1.5"),
          "text", List.of("\"\"", "\" \"", "\"0\"", "\"true\""),
          "list", List.of("[]"),
          "otherFlag", List.of("null", "true"),
          "otherCount", List.of("null", "0"),
          "otherRole", List.of("null"));

  private static Stream<String> fields() {
    return valid().propertyNames().stream();
  }

  private static ObjectNode valid() {
    return (ObjectNode) Json.mapper().readTree(VALID);
  }

  private static Form read(ObjectNode form) {
    return Json.readUntrusted(Json.text(form).getBytes(UTF_8), Form.class);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_value_of_another_type_is_refused_by_its_field(String field) {
    var taken = new ArrayList<String>();
    for (var value : VALUES) {
      var form = valid().set(field, Json.mapper().readTree(value));
      try {
        read(form);
        taken.add(value);
      } catch (Problem e) {
        assertThat(e.faults().getFirst().pointer().orElseThrow()).startsWith("#/" + field);
      }
    }
    assertThat(taken).isEqualTo(TAKEN.getOrDefault(field, List.of()));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_field_is_left_out_only_where_it_is_optional(String field) {
    var form = valid();
    form.remove(field);
    if (field.startsWith("other")) {
      assertThat(read(form)).isNotNull();
    } else {
      assertThatExceptionOfType(Problem.class)
          .isThrownBy(() -> read(form))
          .satisfies(e -> assertThat(e.faults().getFirst().pointer()).contains("#/" + field));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "flag, not-true-or-false",
    "count, not-a-whole-number",
    "bytes, not-a-whole-number",
    "estimate, not-a-number",
    "text, not-text",
    "role, not-a-choice",
    "id, not-an-id",
    "day, not-a-date",
    "moment, not-a-time",
    "list, wrong-type",
    "inner, wrong-type",
    "otherCount, not-a-whole-number"
  })
  void the_code_tells_which_type_a_field_has(String field, String code) {
    var form = valid().put(field, "no\0");
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> read(form))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void a_choice_is_refused_with_the_values_to_choose_from() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> read(valid().put("role", "king")))
        .satisfies(e ->
            assertThat(e.faults().getFirst().parameters())
                .isEqualTo(Map.of("choices", List.of("viewer", "editor", "owner"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"flag", "count", "text", "day", "list", "inner", "role"})
  void what_is_missing_or_null_is_required(String field) {
    var missing = valid();
    missing.remove(field);
    for (var form : List.of(missing, valid().putNull(field))) {
      assertThatExceptionOfType(Problem.class)
          .isThrownBy(() -> read(form))
          .satisfies(e -> assertThat(e.code()).isEqualTo("required"));
    }
  }

  @Test
  void a_field_of_an_inner_form_is_not_left_out_either() {
    var form = valid();
    ((ObjectNode) form.get("inner")).remove("to");
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> read(form))
        .satisfies(e -> assertThat(e.faults().getFirst().pointer()).contains("#/inner/to"));
  }

  @Test
  void a_field_that_is_not_known_is_named_without_nul() {
    var form = valid();
    form.put("a\0/b", 1);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> read(form))
        .satisfies(e -> assertThat(e.faults().getFirst().pointer()).contains("#/a%00~1b"));
  }
}

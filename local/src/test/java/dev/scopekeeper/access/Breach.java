package dev.scopekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A request that is valid but for one value, which the OpenAPI document does not allow.
 *
 * @param constraint the keyword of the document that forbids it
 * @param member the member of a problem that names a fault of this kind, such as {@code pointer};
 *     an id in the path has none
 * @param place where the value is, as that member says it
 * @param headers besides those that every request has
 */
record Breach(
    String constraint,
    String member,
    String place,
    Attempt attempt,
    List<Map.Entry<String, String>> headers) {

  /** An id in a path that is none leads nowhere: that may be said instead of naming it. */
  private static final Set<Integer> REFUSED_IN_PATH = Set.of(404, 422);

  private static final Set<String> CODES_OF_TYPES =
      Set.of(
          "required",
          "not-text",
          "not-an-id",
          "not-a-date",
          "not-a-time",
          "not-a-number",
          "not-a-whole-number",
          "not-true-or-false",
          "not-a-choice",
          "wrong-type");

  /** The codes of a problem with a value of the body, by the keyword of the document. */
  private static final Map<String, Set<String>> CODES =
      Map.ofEntries(
          Map.entry("type", CODES_OF_TYPES),
          Map.entry("format", CODES_OF_TYPES),
          Map.entry("not", Set.of("not-an-id")),
          Map.entry("enum", Set.of("not-a-choice")),
          Map.entry("required", Set.of("required")),
          Map.entry("additionalProperties", Set.of("unknown-field")),
          Map.entry("pattern", Set.of("wrong-format", "blank", "not-text", "not-a-date")),
          Map.entry("minLength", Set.of("too-short", "blank", "wrong-format")),
          Map.entry("maxLength", Set.of("too-long", "wrong-format")),
          Map.entry("minItems", Set.of("too-few", "empty")),
          Map.entry("maxItems", Set.of("too-many")),
          Map.entry("maxProperties", Set.of("too-many")),
          Map.entry(
              "minimum",
              Set.of("too-low", "not-positive", "not-a-whole-number", "too-many-digits")),
          Map.entry("maximum", Set.of("too-high", "not-a-whole-number", "too-many-digits")),
          Map.entry("exclusiveMinimum", Set.of("not-positive")),
          Map.entry("multipleOf", Set.of("too-many-digits")));

  /** Fails unless the answer refuses the request, names the place of its fault and its kind. */
  void demandRefusal(Answer answer) {
    var shown = Target.shortly(this + " " + attempt, answer);
    if (member.equals("path")) {
      assertThat(answer.status()).as(shown).isIn(REFUSED_IN_PATH);
      return;
    }
    assertThat(answer.status()).as(shown).isIn(400, 422);
    assertThat(answer.json().path("errors").valueStream()).as(shown).anyMatch(this::isNamedBy);
  }

  private boolean isNamedBy(JsonNode error) {
    var named = error.path(member).asString("");
    return member.equals("pointer")
        ? named.startsWith("#")
            && InputPlaces.isRelated(place, named.substring(1))
            && CODES.getOrDefault(constraint, Set.of()).contains(error.path("code").asString())
        : named.equals(place);
  }

  @Override
  public String toString() {
    return constraint + " of " + (place.isEmpty() ? "the body" : place);
  }
}

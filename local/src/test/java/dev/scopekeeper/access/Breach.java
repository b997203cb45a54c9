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

  /** Fails unless the answer refuses the request and names the place of its fault. */
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
        ? named.startsWith("#") && InputPlaces.isRelated(place, named.substring(1))
        : named.equals(place);
  }

  @Override
  public String toString() {
    return constraint + " of " + (place.isEmpty() ? "the body" : place);
  }
}

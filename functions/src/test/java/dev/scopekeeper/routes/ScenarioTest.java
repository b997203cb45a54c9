package dev.scopekeeper.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Route;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scenarios from which rehearsals, tests and the OpenAPI document take their requests. */
class ScenarioTest {
  private static final Pattern MADE = Pattern.compile("\"id\":\"\\$(\\w+)\"");
  private static final Pattern USED = Pattern.compile("\\$(\\w+)");

  @Test
  void every_route_has_a_scenario() {
    var missing =
        Routes.all().stream()
            .map(handler -> handler.route())
            .filter(route -> Scenario.find(route).isEmpty())
            .map(Route::key);
    assertThat(missing)
        .as(
            "end a block of %s with a valid request of each",
            "functions/src/main/resources/scenarios.txt")
        .isEmpty();
  }

  @Test
  void every_scenario_is_about_a_route() {
    var routes = Routes.all().stream().map(handler -> handler.route().key()).toList();
    assertThat(Step.all()).extracting(Step::routeKey).isSubsetOf(routes);
  }

  /** So a function can rehearse its own, and a test can play each in a project of its own. */
  @Test
  void a_scenario_needs_nothing_but_the_people_and_the_project() {
    var setUp = Scenario.setUp();
    var known = made(setUp.stream());
    known.addAll(Set.of("nobody", "self"));
    assertThat(Scenario.all().stream().skip(setUp.size()))
        .allSatisfy(scenario ->
            assertThat(used(scenario))
                .filteredOn(name -> !name.startsWith("new"))
                .filteredOn(name -> !made(Stream.of(scenario)).contains(name))
                .isSubsetOf(known));
  }

  /** The names of what requests make; the id of an account has the name of its actor. */
  private static Set<String> made(Stream<Scenario> scenarios) {
    return scenarios
        .flatMap(scenario -> scenario.steps().stream())
        .flatMap(step ->
            Stream.of(
                    MADE.matcher(step.body().orElse("")).results().map(id -> id.group(1)),
                    step.kept().keySet().stream(),
                    step.change().stream())
                .flatMap(names -> names))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The names that requests need, among them those of their actors. */
  private static Set<String> used(Scenario scenario) {
    return scenario.steps().stream()
        .flatMap(step ->
            Stream.of(
                    Stream.of(step.actor()),
                    step.ids().values().stream(),
                    USED.matcher(step.query() + step.body().orElse(""))
                        .results()
                        .map(name -> name.group(1)))
                .flatMap(names -> names))
        .collect(Collectors.toSet());
  }

  @Test
  void every_body_is_whole_although_it_takes_several_lines() {
    assertThat(Step.all())
        .extracting(step -> step.body().orElse("{}"))
        .allMatch(body -> Json.mapper().readTree(body).isObject());
  }

  @Test
  void what_is_new_is_the_same_within_a_scenario_and_another_in_the_next() {
    var conversation = new Conversation("https://example.org", Optional.empty());
    var line = "owner PUT /cards/{newCard=card} {\"id\":\"$newCard\",\"label\":\"$label\"}";
    var first = conversation.request(Step.parse(line, 1));
    var second = conversation.request(Step.parse(line, 1));
    var other = conversation.request(Step.parse(line, 2));
    assertThat(first.body().orElseThrow()).contains(id(first, "card"));
    assertThat(second).usingRecursiveComparison().ignoringFields("headers").isEqualTo(first);
    assertThat(id(other, "card")).isNotEqualTo(id(first, "card"));
    assertThat(label(other)).isEqualTo(label(first));
  }

  @Test
  void each_actor_is_another_self() {
    var conversation = new Conversation("https://example.org", Optional.empty());
    var owner = conversation.request(Step.parse("owner GET /{self=member}", 1));
    var editor = conversation.request(Step.parse("editor GET /{self=member}", 1));
    var named = conversation.request(Step.parse("editor GET /{owner=member}", 1));
    assertThat(id(owner, "member"))
        .isEqualTo(id(named, "member"))
        .isNotEqualTo(id(editor, "member"));
  }

  private static String id(Conversation.Sent sent, String name) {
    return Objects.requireNonNull(sent.ids().get(name));
  }

  private static String label(Conversation.Sent sent) {
    return Json.mapper().readTree(sent.body().orElseThrow()).path("label").asString();
  }
}

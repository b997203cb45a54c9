package dev.scopekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.Copies;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.routes.Conversation;
import dev.scopekeeper.routes.Scenario;
import dev.scopekeeper.routes.Step;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A project with some of everything and members of every role, in which scenarios can be played.
 *
 * @param values of the names in scenarios, for whoever calls
 * @param prepared the same for a route and a caller, once their scenario was prepared
 */
record Scene(
    TestProject project,
    Map<String, Person> people,
    Map<String, String> values,
    Map<String, Map<String, String>> prepared) {

  /** People for many scenes: signing up costs a password hash. */
  static Map<String, Person> people(App app) {
    var people = new HashMap<String, Person>();
    for (var name : List.of("creator", "stranger", "viewer", "editor", "owner")) {
      people.put(name, Person.of(app));
    }
    return people;
  }

  static Scene of(Map<String, Person> people) {
    var known = new HashMap<String, String>();
    people.forEach((name, person) -> known.put(name, person.id()));
    var conversation = conversation(known);
    for (var step : Scenario.ofProject().steps()) {
      send(conversation, step, Objects.requireNonNull(people.get(step.actor())).user());
    }
    var values = conversation.values();
    var creator = Objects.requireNonNull(people.get("creator")).user();
    var project = UUID.fromString(Objects.requireNonNull(values.get("project")));
    var made = creator.get("/api/projects/" + project + "/board").json();
    var scene = new Scene(new TestProject(creator, project, made), people, values, new HashMap<>());
    scene.person("viewer").user().joins(scene.project, "viewer");
    return scene;
  }

  /** The same things in a project of its own, with the same people. */
  Scene copy(Copies copies) throws SQLException {
    var id = copies.of(project.id());
    var changed = new HashMap<>(values);
    changed.put("project", id.toString());
    var copied = new TestProject(project.owner(), id, project.made());
    return new Scene(copied, people, changed, new HashMap<>());
  }

  /** The same scene where one of the people is somebody new. */
  Scene with(String name, Person person) {
    var changed = new HashMap<>(people);
    changed.put(name, person);
    return new Scene(project, changed, values, new HashMap<>());
  }

  Person person(String name) {
    return Objects.requireNonNull(people.get(name));
  }

  Person person(Caller caller) {
    return person((caller == Caller.NOBODY ? Caller.STRANGER : caller).key());
  }

  /** The value of a name that scenarios use. */
  String value(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  /**
   * The request of a route. Everything that it names exists, and is the caller's own if need be.
   */
  Attempt attempt(RouteHandler<?, ?> handler, Caller caller) {
    return attempt(handler, caller, Map.of());
  }

  /**
   * @param given values of names that would be made up
   */
  Attempt attempt(RouteHandler<?, ?> handler, Caller caller, Map<String, String> given) {
    var route = handler.route();
    var known = prepared.computeIfAbsent(key(route, caller), _ -> prepare(route, caller, given));
    var conversation = conversation(merged(known, given));
    var sent = conversation.request(scenario(route).request());
    return new Attempt(
        handler,
        sent.target(),
        sent.body().map(text -> new Body(Json.mapper().readTree(text))),
        conversation.values());
  }

  /** Lets the next attempt prepare anew, because one was served and may have used up things. */
  void forget(Route route, Caller caller) {
    prepared.remove(key(route, caller));
  }

  private static String key(Route route, Caller caller) {
    return caller.key() + " " + route.key();
  }

  private Map<String, String> prepare(Route route, Caller caller, Map<String, String> given) {
    var conversation = conversation(merged(valuesOf(caller), given));
    play(conversation, route, caller, Step::makesNames);
    return conversation.values();
  }

  /** Carries out what the request of a route needs, besides what it names, to be served. */
  void prepareToServe(Attempt attempt, Caller caller) {
    var conversation = conversation(attempt.values());
    play(conversation, attempt.route(), caller, step -> !step.makesNames());
  }

  /** What prepares a request is done by the caller if they may, so that it is theirs. */
  private void play(
      Conversation conversation, Route route, Caller caller, Predicate<Step> included) {
    var refused = caller.refusal(route.access()).isPresent();
    var user = refused ? person("creator").user() : person(caller).user();
    scenario(route).preparation().stream()
        .filter(included)
        .forEach(step -> send(conversation, step, user));
  }

  private Map<String, String> valuesOf(Caller caller) {
    var person = person(caller);
    return merged(values, Map.of("self", person.id(), "recoveryCode", person.recoveryCode()));
  }

  private static Map<String, String> merged(Map<String, String> some, Map<String, String> more) {
    var all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  private static Conversation conversation(Map<String, String> known) {
    return new Conversation(App.ORIGIN, Optional.empty(), known);
  }

  private static Scenario scenario(Route route) {
    return Scenario.find(route)
        .orElseThrow(() -> new AssertionError("No scenario: " + route.key()));
  }

  private static void send(Conversation conversation, Step step, User user) {
    var sent = conversation.request(step);
    var change = Objects.requireNonNull(sent.headers().get("idempotency-key"));
    var answer =
        user.call(
            sent.method(), sent.target(), sent.body().map(text -> text), UUID.fromString(change));
    assertThat(answer.status()).as(step + answer.response().text()).isBetween(200, 299);
    var body = answer.response().text().getBytes(StandardCharsets.UTF_8);
    conversation.recordResponse(step, Optional.empty(), body);
  }
}

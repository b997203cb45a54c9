package dev.scopekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.Copies;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Access;
import dev.scopekeeper.api.Method;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.routes.Routes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every route × every caller × every id of path, query and body, from the route list and the input
 * records. What must come of it follows from the route's declared access alone.
 */
@ExtendWith(App.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {
  /** What can be sent in the place of something that an example has. */
  private static final Set<String> INSTEAD = Set.of("/file", "/setUp");

  private record World(App app, Rows rows, Copies copies, Scene own, Scene foreign) {

    static World of(App app) throws SQLException {
      return new World(
          app,
          new Rows(app),
          new Copies(app),
          Scene.of(Scene.people(app)),
          Scene.of(Scene.people(app)));
    }

    User user(Scene scene, Caller caller) {
      return caller == Caller.NOBODY ? app.nobody() : scene.person(caller).user();
    }

    List<Map<String, List<String>>> state(Scene... scenes) throws SQLException {
      var state = new ArrayList<Map<String, List<String>>>();
      for (var scene : scenes) {
        state.add(rows.of(scene.project().id().toString()));
      }
      return state;
    }
  }

  private World world;

  @BeforeAll
  void begin(App app) throws SQLException {
    world = World.of(app);
  }

  @TestFactory
  Stream<DynamicTest> every_example_shows_every_field() {
    return Routes.all().stream()
        .filter(handler -> handler.input().isRecord() && handler.input() != Nothing.class)
        .map(handler ->
            DynamicTest.dynamicTest(
                handler.route().key(),
                () -> {
                  var body = world.own().attempt(handler, Caller.OWNER).body().orElseThrow();
                  assertThat(InputPlaces.all(handler.input()))
                      .filteredOn(place -> !INSTEAD.contains(place))
                      .allSatisfy(place -> assertThat(body.at(place)).isNotNull());
                }));
  }

  private Stream<DynamicTest> forEach(
      BiFunction<RouteHandler<?, ?>, Caller, Stream<DynamicTest>> tests) {
    return Routes.all().stream()
        .flatMap(handler ->
            Arrays.stream(Caller.values()).flatMap(caller -> tests.apply(handler, caller)));
  }

  private static String name(RouteHandler<?, ?> handler, Caller caller) {
    return caller.key() + ": " + handler.route().key();
  }

  @TestFactory
  Stream<DynamicTest> who_may_is_served() {
    return forEach((handler, caller) ->
        caller.refusal(handler.route().access()).isPresent()
            ? Stream.empty()
            : Stream.of(
                DynamicTest.dynamicTest(name(handler, caller), () -> served(handler, caller))));
  }

  private void served(RouteHandler<?, ?> handler, Caller caller) throws SQLException {
    var scene = fresh(handler, caller);
    var attempt = scene.attempt(handler, caller);
    scene.prepareToServe(attempt, caller);
    var before = world.state(scene);
    var foreign = world.state(world.foreign());
    var answer = attempt.by(world.user(scene, caller));
    var told = attempt + " answered " + answer.response().text();
    assertThat(answer.status()).as(told).isEqualTo(handler.route().status());
    assertThat(world.state(world.foreign())).as(told).isEqualTo(foreign);
    if (handler.route().method() == Method.GET) {
      assertThat(world.state(scene)).as(told).isEqualTo(before);
    }
  }

  /** What a request may use up: a project of its own, or a person of their own. */
  private Scene fresh(RouteHandler<?, ?> handler, Caller caller) throws SQLException {
    if (handler.route().method() == Method.GET) {
      return world.own();
    }
    return handler.route().access() instanceof Access.Members
        ? world.own().copy(world.copies())
        : world.own().with(known(caller).key(), Person.of(world.app()));
  }

  private static Caller known(Caller caller) {
    return caller == Caller.NOBODY ? Caller.STRANGER : caller;
  }

  @TestFactory
  Stream<DynamicTest> who_may_not_is_refused_and_nothing_changes() {
    return forEach((handler, caller) ->
        caller.refusal(handler.route().access()).stream()
            .map(status ->
                DynamicTest.dynamicTest(
                    name(handler, caller), () -> refused(handler, caller, status))));
  }

  private void refused(RouteHandler<?, ?> handler, Caller caller, int status) throws SQLException {
    var attempt = world.own().attempt(handler, caller);
    var before = world.state(world.own(), world.foreign());
    var answer = attempt.by(world.user(world.own(), caller));
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(status);
    assertThat(world.state(world.own(), world.foreign())).isEqualTo(before);
  }

  private enum Other {
    FOREIGN,
    UNKNOWN
  }

  @TestFactory
  Stream<DynamicTest> ids_of_others_and_of_nothing_lead_nowhere() {
    return forEach((handler, caller) -> {
      var valid = world.own().attempt(handler, caller);
      return valid.slots().stream()
          .flatMap(slot ->
              Arrays.stream(Other.values())
                  .map(other ->
                      DynamicTest.dynamicTest(
                          name(handler, caller) + " with " + other + " for " + slot,
                          () -> leadsNowhere(valid, caller, slot, other))));
    });
  }

  private void leadsNowhere(Attempt valid, Caller caller, Attempt.Slot slot, Other other)
      throws SQLException {
    var handler = valid.handler();
    var made = valid.isNew(slot);
    var alike = valid.valueLike(slot, world.foreign().attempt(handler, caller).values());
    var anyIdWillDo = other == Other.UNKNOWN || alike.isEmpty();
    if (made && anyIdWillDo) {
      return;
    }
    var id = other == Other.UNKNOWN ? App.id().toString() : alike.orElseThrow();
    var own = made ? world.own().copy(world.copies()) : world.own();
    var attempt =
        made ? own.attempt(handler, caller, Map.of(valid.name(slot), id)) : valid.with(slot, id);
    var before = world.state(own, world.foreign());
    var answer = attempt.by(world.user(own, caller));
    var told = attempt + " answered " + answer.response().text();
    var refusal = caller.refusal(handler.route().access());
    if (valid.name(slot).equals("project") && caller != Caller.NOBODY) {
      assertThat(answer.status()).as(told).isEqualTo(404);
    } else if (refusal.isPresent()) {
      assertThat(answer.status()).as(told).isEqualTo(refusal.get());
    } else if (!made) {
      assertNamesNothing(slot, answer, told);
    } else {
      assertThat(answer.status()).as(told).isIn(handler.route().status(), 409);
    }
    var after = world.state(own, world.foreign());
    assertThat(after.getLast()).as(told).isEqualTo(before.getLast());
    if (answer.status() >= 300) {
      assertThat(after).as(told).isEqualTo(before);
    }
  }

  /** What somebody saw is compared, not looked up: a wrong one is a conflict. */
  private static void assertNamesNothing(Attempt.Slot slot, Answer answer, String told) {
    var seen = slot instanceof Attempt.Slot.InBody(var place, _) && place.endsWith("/from");
    if (seen) {
      assertThat(answer.status()).as(told).isEqualTo(409);
      assertThat(answer.json().get("conflicts")).hasSize(1);
    } else if (slot instanceof Attempt.Slot.InBody) {
      assertThat(answer.status()).as(told).isEqualTo(422);
      assertThat(answer.json().get("errors")).as(told).hasSize(1);
    } else {
      assertThat(answer.status()).as(told).isIn(404, 422);
    }
  }

  @TestFactory
  Stream<DynamicTest> an_id_that_is_taken_makes_nothing() {
    return Routes.all().stream()
        .flatMap(handler -> {
          var valid = world.own().attempt(handler, Caller.OWNER);
          return valid.slots().stream()
              .filter(valid::isNew)
              .flatMap(slot ->
                  valid.valueLike(slot, valid.values()).stream()
                      .map(taken ->
                          DynamicTest.dynamicTest(
                              handler.route().key(), () -> makesNothing(valid.with(slot, taken)))));
        });
  }

  private void makesNothing(Attempt attempt) throws SQLException {
    var own = world.own();
    var before = world.state(own);
    var answer = attempt.by(world.user(own, Caller.OWNER));
    assertThat(answer.status()).as(attempt + answer.response().text()).isEqualTo(409);
    assertThat(answer.json().at("/errors/0/pointer").asString()).endsWith("/id");
    assertThat(world.state(own)).isEqualTo(before);
  }
}

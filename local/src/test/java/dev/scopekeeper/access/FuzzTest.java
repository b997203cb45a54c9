package dev.scopekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.api.Method;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.QueryParameter;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.local.GatewayResponse;
import dev.scopekeeper.routes.Routes;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is sent to whatever route: it is answered, the fault is named, nothing is written. */
@ExtendWith(App.class)
class FuzzTest {
  private static final int RANDOM_BODIES = 15;

  private static Stream<RouteHandler<?, ?>> withBody() {
    return Routes.all().stream()
        .filter(handler -> handler.input().isRecord() && handler.input() != Nothing.class);
  }

  @TestFactory
  Stream<DynamicTest> a_wrong_value_is_named_and_nothing_is_written(App app) {
    var target = Target.of(app);
    return withBody()
        .flatMap(handler ->
            InputPlaces.all(handler.input()).stream()
                .map(place ->
                    DynamicTest.dynamicTest(
                        handler.route().key() + " " + place,
                        () -> values(target, handler, place))));
  }

  private static void values(Target target, RouteHandler<?, ?> handler, String place)
      throws SQLException {
    for (var value : Junk.VALUES) {
      var attempt = target.attempt(handler);
      var answer = target.send(attempt, attempt.body().orElseThrow().textWith(place, value));
      if (answer.status() == 400 || answer.status() == 422) {
        var pointer = answer.json().at("/errors/0/pointer").asString("");
        var told = Target.shortly(attempt + " " + place + " = " + value, answer);
        assertThat(pointer).as(told).startsWith("#");
        assertThat(InputPlaces.isRelated(place, pointer.substring(1))).as(told).isTrue();
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> what_the_document_forbids_is_refused(App app) {
    var target = Target.of(app);
    return Routes.all().stream()
        .map(handler ->
            DynamicTest.dynamicTest(handler.route().key(), () -> breaches(target, handler)));
  }

  private static void breaches(Target target, RouteHandler<?, ?> handler) {
    assertThat(Breaches.of(target.attempt(handler)))
        .allSatisfy(breach -> breach.demandRefusal(target.send(breach)));
  }

  @Test
  void a_route_that_accepted_everything_would_be_noticed_at_each_constraint(App app) {
    var target = Target.of(app);
    var accepted = GatewayResponse.read("{\"statusCode\":200,\"body\":\"{}\"}");
    var breaches =
        Routes.all().stream()
            .flatMap(handler -> Breaches.of(target.attempt(handler)).stream())
            .toList();
    assertThat(breaches)
        .allSatisfy(breach ->
            assertThatThrownBy(() -> breach.demandRefusal(new Answer(accepted)))
                .isInstanceOf(AssertionError.class));
    assertThat(breaches)
        .extracting(Breach::constraint)
        .contains("type", "required", "additionalProperties", "enum", "format", "pattern", "not")
        .contains("minLength", "maxLength", "minItems", "maxItems", "maxProperties")
        .contains("minimum", "maximum", "exclusiveMinimum", "multipleOf");
  }

  @TestFactory
  Stream<DynamicTest> a_body_that_is_no_input_is_refused(App app) {
    var target = Target.of(app);
    return Routes.all().stream()
        .filter(handler -> handler.route().method() != Method.GET)
        .map(handler ->
            DynamicTest.dynamicTest(handler.route().key(), () -> bodies(target, handler)));
  }

  private static void bodies(Target target, RouteHandler<?, ?> handler) throws SQLException {
    var attempt = target.attempt(handler);
    var gzip = Map.entry("Content-Encoding", "gzip");
    for (var body : Junk.BODIES) {
      var told = new String(body, 0, Math.min(body.length, 40), StandardCharsets.UTF_8);
      var plain = target.send(attempt, Optional.of(body), Target.JSON);
      assertThat(plain.status()).as(told).isBetween(400, 499);
      var packed = target.send(attempt, Optional.of(body), Target.JSON, gzip);
      assertThat(packed.status()).as(told).isBetween(400, 499);
    }
    var bomb = target.send(attempt, Optional.of(Junk.BOMB), Target.JSON, gzip);
    assertThat(bomb.status()).isIn(400, 413);
  }

  @TestFactory
  Stream<DynamicTest> a_body_of_another_type_is_refused(App app) {
    var target = Target.of(app);
    return withBody()
        .map(handler ->
            DynamicTest.dynamicTest(handler.route().key(), () -> types(target, handler)));
  }

  private static void types(Target target, RouteHandler<?, ?> handler) throws SQLException {
    var attempt = target.attempt(handler);
    var body = Optional.of(attempt.body().orElseThrow().bytes());
    for (var type : List.of("text/plain", "application/jsonp", "", "multipart/form-data; a=x")) {
      var answer = target.send(attempt, body, Map.entry("Content-Type", type));
      assertThat(answer.status()).as(type).isEqualTo(415);
      assertThat(answer.json().at("/errors/0/header").asString()).isEqualTo("Content-Type");
    }
    var brotli = Map.entry("Content-Encoding", "br");
    assertThat(target.send(attempt, body, Target.JSON, brotli).status()).isEqualTo(415);
  }

  @TestFactory
  Stream<DynamicTest> random_bodies_never_break_anything(App app) {
    var target = Target.of(app);
    var seed = System.nanoTime();
    System.out.println("FuzzTest seed " + seed);
    return withBody()
        .map(handler ->
            DynamicTest.dynamicTest(
                handler.route().key() + " seed " + seed, () -> random(target, handler, seed)));
  }

  private static void random(Target target, RouteHandler<?, ?> handler, long seed)
      throws SQLException {
    var random = new Random(seed);
    var names =
        InputPlaces.all(handler.input()).stream()
            .flatMap(place -> Arrays.stream(place.substring(1).split("/", -1)))
            .distinct()
            .toList();
    for (var i = 0; i < RANDOM_BODIES; i++) {
      target.send(target.attempt(handler), Junk.json(random, names, 0));
    }
  }

  @TestFactory
  Stream<DynamicTest> addresses_that_name_nothing_are_refused(App app) {
    var target = Target.of(app);
    return Routes.all().stream()
        .map(handler ->
            DynamicTest.dynamicTest(handler.route().key(), () -> addresses(target, handler)));
  }

  private static void addresses(Target target, RouteHandler<?, ?> handler) throws SQLException {
    var attempt = target.attempt(handler);
    var body = attempt.body().map(Body::bytes);
    for (var text : Junk.IN_ADDRESSES) {
      for (var slot : attempt.slots()) {
        if (slot instanceof Attempt.Slot.InAddress) {
          var answer = target.send(attempt.with(slot, text), body, Target.JSON);
          assertThat(answer.status()).as(text).isIn(404, 422);
        }
      }
      var unknown = target.send(attempt.asking("unknown", text), body, Target.JSON);
      assertThat(unknown.status()).isEqualTo(422);
      assertThat(unknown.json().at("/errors/0/parameter").asString()).isEqualTo("unknown");
    }
  }

  @TestFactory
  Stream<DynamicTest> parameters_that_mean_nothing_are_named(App app) {
    var target = Target.of(app);
    return Routes.all().stream()
        .flatMap(handler ->
            handler.route().query().stream()
                .map(QueryParameter::name)
                .map(name ->
                    DynamicTest.dynamicTest(
                        handler.route().key() + " " + name,
                        () -> parameters(target, handler, name))));
  }

  private static void parameters(Target target, RouteHandler<?, ?> handler, String name)
      throws SQLException {
    for (var text : Junk.IN_ADDRESSES) {
      var attempt = target.attempt(handler).asking(name, text);
      var answer = target.send(attempt, attempt.body().map(Body::bytes), Target.JSON);
      assertThat(answer.status()).as(Target.shortly(text, answer)).isIn(200, 404, 422);
      if (answer.status() == 422) {
        assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo(name);
      }
    }
  }
}

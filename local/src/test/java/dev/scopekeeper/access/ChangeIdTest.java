package dev.scopekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.api.Method;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.routes.Routes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A route that takes a change id refuses a request without a good one, whatever else it asks. */
@ExtendWith(App.class)
class ChangeIdTest {
  private static final List<Optional<String>> WRONG =
      List.of(
          Optional.empty(),
          Optional.of(""),
          Optional.of("x"),
          Optional.of("1-1-1-1-1"),
          Optional.of("00000000-0000-0000-0000-000000000000"),
          Optional.of(App.id() + "," + App.id()));

  @TestFactory
  Stream<DynamicTest> a_change_without_a_change_id_is_refused_and_nothing_is_written(App app) {
    var target = Target.of(app);
    return Routes.all().stream()
        .filter(handler -> handler.route().changeId())
        .map(handler ->
            DynamicTest.dynamicTest(handler.route().key(), () -> refused(target, handler)));
  }

  private static void refused(Target target, RouteHandler<?, ?> handler) throws SQLException {
    for (var wrong : WRONG) {
      var attempt = target.attempt(handler);
      var project = target.scene().project().id().toString();
      var before = target.rows().mark(project);
      var answer = send(target, attempt, wrong);
      var told = wrong + ": " + answer.response().text();
      assertThat(answer.status()).as(told).isEqualTo(422);
      assertThat(answer.json().at("/errors/0/header").asString())
          .as(told)
          .isEqualTo("Idempotency-Key");
      assertThat(target.rows().mark(project)).as(told).isEqualTo(before);
    }
  }

  private static Answer send(Target target, Attempt attempt, Optional<String> key) {
    var headers = new ArrayList<>(List.of(Target.JSON, Map.entry("Origin", App.ORIGIN)));
    key.ifPresent(value -> headers.add(Map.entry("Idempotency-Key", value)));
    return target
        .user(attempt.handler())
        .raw(
            attempt.route().method().name(),
            attempt.address(),
            attempt.body().map(Body::bytes),
            headers);
  }

  @Test
  void whatever_is_written_into_the_history_of_a_project_takes_one() {
    assertThat(
            Routes.all().stream()
                .filter(
                    handler -> handler.output().getSimpleName().matches("Delta|Imported|Joined"))
                .filter(handler -> handler.route().method() != Method.GET)
                .filter(handler -> !handler.route().changeId())
                .map(handler -> handler.route().key()))
        .isEmpty();
  }

  @Test
  void a_member_who_accepts_an_invite_again_sends_one_too(App app) {
    var project = app.signUp().project();
    var invite =
        project.owner().post(project.path("/invites"), Map.of("id", App.id(), "role", "viewer"));
    var body = Map.of("token", invite.json().get("token").asString());
    var answer = project.owner().call("POST", "/api/invites/accept", Optional.of(body), List.of());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/header").asString()).isEqualTo("Idempotency-Key");
  }
}

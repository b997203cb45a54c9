package dev.scopekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Access;
import dev.scopekeeper.api.Method;
import dev.scopekeeper.api.RouteHandler;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where hostile requests go: a scene of its own, for some of them succeed.
 *
 * @param others by route, the same scene with another owner: who signs out, or gets a new password,
 *     would be refused on all routes that come later
 */
record Target(App app, Scene scene, Rows rows, Map<String, Scene> others) {
  static final Map.Entry<String, String> JSON = Map.entry("Content-Type", "application/json");

  static Target of(App app) {
    try {
      return new Target(app, Scene.of(Scene.people(app)), new Rows(app), new HashMap<>());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The valid request that is about to be spoilt, by an owner. */
  Attempt attempt(RouteHandler<?, ?> handler) {
    return scene(handler).attempt(handler, Caller.OWNER);
  }

  private Scene scene(RouteHandler<?, ?> handler) {
    var route = handler.route();
    return route.access() instanceof Access.Members || route.method() == Method.GET
        ? scene
        : others.computeIfAbsent(route.key(), _ -> scene.with("owner", Person.of(app)));
  }

  /** Whoever sends hostile requests to a route. */
  User user(RouteHandler<?, ?> handler) {
    return scene(handler).person("owner").user();
  }

  Answer send(Attempt attempt, String body) throws SQLException {
    return send(attempt, Optional.of(body.getBytes(StandardCharsets.UTF_8)), JSON);
  }

  /** Sends what breaks a constraint, with no other header than it says. */
  Answer send(Breach breach) throws SQLException {
    var attempt = breach.attempt();
    return exactly(attempt, attempt.body().map(Body::bytes), new ArrayList<>(breach.headers()));
  }

  @SafeVarargs
  final Answer send(Attempt attempt, Optional<byte[]> body, Map.Entry<String, String>... more)
      throws SQLException {
    var headers = new ArrayList<Map.Entry<String, String>>();
    for (var header : more) {
      headers.add(header);
    }
    headers.add(Map.entry("Idempotency-Key", App.id().toString()));
    return exactly(attempt, body, headers);
  }

  /**
   * Sends it; whatever it is, the answer is no breakdown, and a refusal left everything as it was.
   */
  private Answer exactly(
      Attempt attempt, Optional<byte[]> body, List<Map.Entry<String, String>> headers)
      throws SQLException {
    headers.add(Map.entry("Origin", App.ORIGIN));
    var project = scene.project().id().toString();
    var before = rows.mark(project);
    var method = attempt.route().method().name();
    var answer = user(attempt.handler()).raw(method, attempt.address(), body, headers);
    var told = shortly(attempt.toString(), answer);
    assertThat(answer.status()).as(told).isLessThan(500);
    assertThat(answer.response().text()).as(told).doesNotContain("at dev.", "\\tat ");
    assertThat(answer.response().text()).as(told).doesNotContainPattern("xception\\b");
    if (answer.status() >= 400) {
      assertThat(rows.mark(project)).as(told).isEqualTo(before);
    } else {
      scene(attempt.handler()).forget(attempt.route(), Caller.OWNER);
    }
    return answer;
  }

  /** For the message of a failed test. */
  static String shortly(String what, Answer answer) {
    var text = what + " answered " + answer.status() + " " + answer.response().text();
    return text.substring(0, Math.min(text.length(), 1_000));
  }
}

package dev.scopekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Access;
import dev.scopekeeper.api.Method;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.routes.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody could do until just now, they cannot do any more, on any route. */
@ExtendWith(App.class)
class AccessEndsTest {
  private static Stream<RouteHandler<?, ?>> ofProjects() {
    return Routes.all().stream()
        .filter(handler -> handler.route().access() instanceof Access.Members);
  }

  /** The valid requests of an owner, with all that they name, before something happens to them. */
  private static List<Attempt> attempts(Scene scene, Stream<RouteHandler<?, ?>> handlers) {
    return handlers.map(handler -> scene.attempt(handler, Caller.OWNER)).toList();
  }

  private static Stream<DynamicTest> each(List<Attempt> attempts, User user, int status) {
    return attempts.stream()
        .map(attempt ->
            DynamicTest.dynamicTest(
                attempt.route().key(),
                () -> assertThat(attempt.by(user).status()).isEqualTo(status)));
  }

  @TestFactory
  Stream<DynamicTest> who_was_removed_finds_no_project(App app) {
    var scene = Scene.of(Scene.people(app));
    var attempts = attempts(scene, ofProjects());
    var owner = scene.person("owner");
    var path = scene.project().path("/members/" + owner.id());
    assertThat(owner.user().get(scene.project().path("/board")).status()).isEqualTo(200);
    assertThat(scene.project().owner().delete(path).status()).isEqualTo(200);
    return each(attempts, owner.user(), 404);
  }

  @TestFactory
  Stream<DynamicTest> who_was_made_a_viewer_changes_nothing(App app) {
    var scene = Scene.of(Scene.people(app));
    var closed =
        ofProjects()
            .filter(handler ->
                !Role.VIEWER.includes(((Access.Members) handler.route().access()).role()));
    var attempts = attempts(scene, closed);
    var owner = scene.person("owner");
    var path = scene.project().path("/members/" + owner.id());
    var role = Map.of("role", Map.of("from", "owner", "to", "viewer"));
    assertThat(scene.project().owner().patch(path, role).status()).isEqualTo(200);
    return each(attempts, owner.user(), 403);
  }

  @TestFactory
  Stream<DynamicTest> a_browser_that_signed_out_is_asked_to_sign_in(App app) {
    var scene = Scene.of(Scene.people(app));
    var attempts = attempts(scene, closed());
    var user = scene.person("owner").user();
    assertThat(user.delete("/api/sessions/current").status()).isEqualTo(204);
    return each(attempts, user, 401);
  }

  @TestFactory
  Stream<DynamicTest> a_new_password_ends_other_browsers_at_once(App app) {
    var scene = Scene.of(Scene.people(app));
    var attempts = attempts(scene, closed());
    var owner = scene.person("owner");
    var signIn = Map.of("username", owner.id(), "password", Person.PASSWORD);
    var other = new User(app, app.nobody().post("/api/sessions", signIn).cookie());
    var passwords =
        Map.of("currentPassword", Person.PASSWORD, "newPassword", "a password that is new");
    var changed = other.call("PUT", "/api/me/password", Optional.of(passwords), App.id());
    assertThat(changed.status()).isEqualTo(204);
    return each(attempts, owner.user(), 401);
  }

  private static Stream<RouteHandler<?, ?>> closed() {
    return Routes.all().stream()
        .filter(handler -> !(handler.route().access() instanceof Access.Anyone));
  }

  @TestFactory
  Stream<DynamicTest> changes_from_another_origin_are_refused(App app) {
    var scene = Scene.of(Scene.people(app));
    var changes = Routes.all().stream().filter(handler -> handler.route().method() != Method.GET);
    return attempts(scene, changes).stream()
        .map(attempt ->
            DynamicTest.dynamicTest(
                attempt.route().key(),
                () -> {
                  var answer =
                      scene
                          .person("owner")
                          .user()
                          .raw(
                              attempt.route().method().name(),
                              attempt.address(),
                              attempt.body().map(Body::bytes),
                              List.of(
                                  Map.entry("Origin", "https://evil.example"),
                                  Map.entry("Content-Type", "application/json"),
                                  Map.entry("Idempotency-Key", App.id().toString())));
                  assertThat(answer.status()).isEqualTo(403);
                }));
  }

  @TestFactory
  Stream<DynamicTest> an_archived_project_is_read_and_restored_but_not_changed(App app) {
    var scene = Scene.of(Scene.people(app));
    var changes =
        ofProjects()
            .filter(handler -> handler.output() == dev.scopekeeper.board.Delta.class)
            .filter(handler -> handler.route().method() != Method.GET)
            .filter(handler -> !handler.route().path().endsWith("{project}/restore"));
    var attempts = attempts(scene, changes);
    var owner = scene.person("owner").user();
    assertThat(owner.post(scene.project().path("/archive")).status()).isEqualTo(200);
    return attempts.stream()
        .map(attempt ->
            DynamicTest.dynamicTest(
                attempt.route().key(),
                () -> {
                  var revision = scene.project().revision();
                  var answer = attempt.by(owner);
                  assertThat(answer.status()).as(answer.response().text()).isEqualTo(409);
                  assertThat(answer.json().get("detail").asString()).contains("archived");
                  assertThat(scene.project().revision()).isEqualTo(revision);
                }));
  }
}

package dev.scopekeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may call what: generated from the route list, so that no route can be forgotten. */
@ExtendWith(App.class)
class AccessTest {

  /** A project with one of everything, whose ids fill the paths. */
  private record Filled(TestProject project, Map<String, String> ids) {

    static Filled of(App app) {
      var project = app.signUp().project();
      var owner = project.owner();
      var card = project.card("A card");
      var ids = new HashMap<String, String>();
      ids.put("project", project.id().toString());
      ids.put("card", card.toString());
      ids.put("stage", project.stage(1));
      ids.put("release", project.release(0));
      ids.put("epic", project.made().at("/epics/0/id").asString());
      ids.put("member", owner.account());
      ids.put("label", made(owner, project, "/labels", Map.of("name", "x", "color", "000000")));
      ids.put("item", made(owner, project, "/cards/" + card + "/checklist", Map.of("text", "x")));
      ids.put("comment", made(owner, project, "/cards/" + card + "/comments", Map.of("body", "x")));
      ids.put("invite", made(owner, project, "/invites", Map.of("role", "viewer")));
      return new Filled(project, ids);
    }

    private static String made(User owner, TestProject project, String path, Map<String, ?> body) {
      var id = App.id();
      var whole = new HashMap<String, Object>(body);
      whole.put("id", id);
      assertThat(owner.post(project.path(path), whole).status()).isEqualTo(201);
      return id.toString();
    }

    String path(Route route, Map<String, String> other) {
      var path = route.path();
      for (var id : route.ids()) {
        var value = other.getOrDefault(id, ids.get(id));
        assertThat(value).as("an id for {%s} of %s", id, route.key()).isNotNull();
        path = path.replace("{" + id + "}", value);
      }
      return path;
    }
  }

  private static Answer call(User user, RouteHandler<?, ?> handler, String path) {
    Optional<Object> body = handler.input() == Nothing.class ? Optional.empty() : Optional.of("{}");
    return user.call(handler.route().method().name(), path, body, App.id());
  }

  private static Stream<RouteHandler<?, ?>> closed() {
    return Routes.all().stream()
        .filter(handler -> !(handler.route().access() instanceof Access.Anyone));
  }

  private static Stream<RouteHandler<?, ?>> ofProjects() {
    return Routes.all().stream()
        .filter(handler -> handler.route().access() instanceof Access.Members);
  }

  @TestFactory
  Stream<DynamicTest> nobody_is_asked_to_sign_in(App app) {
    var filled = Filled.of(app);
    return closed()
        .map(handler ->
            DynamicTest.dynamicTest(
                handler.route().key(),
                () ->
                    assertThat(
                            call(app.nobody(), handler, filled.path(handler.route(), Map.of()))
                                .status())
                        .isEqualTo(401)));
  }

  @TestFactory
  Stream<DynamicTest> a_stranger_finds_no_project(App app) {
    var filled = Filled.of(app);
    var stranger = app.signUp();
    return ofProjects()
        .map(handler ->
            DynamicTest.dynamicTest(
                handler.route().key(),
                () -> {
                  var before = filled.project().revision();
                  var answer = call(stranger, handler, filled.path(handler.route(), Map.of()));
                  assertThat(answer.status()).isEqualTo(404);
                  assertThat(filled.project().revision()).isEqualTo(before);
                }));
  }

  @TestFactory
  Stream<DynamicTest> a_member_with_too_low_a_role_is_refused(App app) {
    var filled = Filled.of(app);
    var members =
        Map.of(
            Role.VIEWER, app.signUp().joins(filled.project(), "viewer"),
            Role.EDITOR, app.signUp().joins(filled.project(), "editor"));
    return ofProjects()
        .flatMap(handler ->
            Stream.of(Role.VIEWER, Role.EDITOR)
                .filter(role -> !role.includes(required(handler)))
                .map(role -> lowRole(filled, handler, role, members)));
  }

  private static DynamicTest lowRole(
      Filled filled, RouteHandler<?, ?> handler, Role role, Map<Role, User> members) {
    return DynamicTest.dynamicTest(
        role + " " + handler.route().key(),
        () -> {
          var before = filled.project().revision();
          var user = java.util.Objects.requireNonNull(members.get(role));
          var answer = call(user, handler, filled.path(handler.route(), Map.of()));
          assertThat(answer.status()).isEqualTo(403);
          assertThat(filled.project().revision()).isEqualTo(before);
        });
  }

  private static Role required(RouteHandler<?, ?> handler) {
    return ((Access.Members) handler.route().access()).role();
  }

  @TestFactory
  Stream<DynamicTest> ids_of_another_project_name_nothing(App app) {
    var own = Filled.of(app);
    var foreign = Filled.of(app);
    return ofProjects()
        .flatMap(handler ->
            handler.route().ids().stream()
                .filter(id -> !id.equals("project"))
                .map(id -> foreignId(own, foreign, handler, id)));
  }

  private static DynamicTest foreignId(
      Filled own, Filled foreign, RouteHandler<?, ?> handler, String id) {
    return DynamicTest.dynamicTest(
        handler.route().key() + " with a foreign " + id,
        () -> {
          var before = List.of(own.project().revision(), foreign.project().revision());
          var path = own.path(handler.route(), Map.of(id, String.valueOf(foreign.ids().get(id))));
          var answer = call(own.project().owner(), handler, path);
          if (answer.status() == 200) {
            assertThat(answer.json().path("items").size()).as("nothing is told").isZero();
          } else {
            assertThat(answer.status()).isIn(400, 404, 422);
          }
          assertThat(List.of(own.project().revision(), foreign.project().revision()))
              .isEqualTo(before);
        });
  }

  @TestFactory
  Stream<DynamicTest> changes_from_another_origin_are_refused(App app) {
    var filled = Filled.of(app);
    var owner = filled.project().owner();
    return Routes.all().stream()
        .filter(handler -> handler.route().method() != Method.GET)
        .map(handler ->
            DynamicTest.dynamicTest(
                handler.route().key(),
                () -> {
                  var answer =
                      owner.call(
                          handler.route().method().name(),
                          filled.path(handler.route(), Map.of()),
                          Optional.empty(),
                          List.of(
                              Map.entry("Origin", "https://evil.example"),
                              Map.entry("Idempotency-Key", UUID.randomUUID().toString())));
                  assertThat(answer.status()).isEqualTo(403);
                }));
  }
}

package dev.scopekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Access;
import dev.scopekeeper.api.Method;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.routes.Routes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who loses a right while they use it: either they used it before, or they had it no more. */
@ExtendWith(App.class)
class RightsRaceTest {
  private static final int ROUNDS = 30;

  /**
   * Every route that writes to a project waits for a transaction that holds the project and takes
   * the caller's role away, and is refused when that is through.
   */
  @TestFactory
  Stream<DynamicTest> a_change_that_waited_while_its_maker_was_lowered_is_refused(App app) {
    var scene = Scene.of(Scene.people(app));
    return Routes.all().stream()
        .filter(RightsRaceTest::writes)
        .map(handler ->
            DynamicTest.dynamicTest(handler.route().key(), () -> refused(app, scene, handler)));
  }

  /** Not those that lock no project: files come and leave by the store. */
  private static boolean writes(RouteHandler<?, ?> handler) {
    var route = handler.route();
    return route.access() instanceof Access.Members(var role)
        && !Role.VIEWER.includes(role)
        && route.method() != Method.GET
        && !route.path().endsWith("/uploads");
  }

  private static void refused(App app, Scene scene, RouteHandler<?, ?> handler) throws Exception {
    var owner = scene.person("owner");
    var attempt = scene.attempt(handler, Caller.OWNER);
    scene.prepareToServe(attempt, Caller.OWNER);
    var project = scene.project();
    var before = new Rows(app).of(project.id().toString());
    var answer = whileLowered(app, project, owner, "viewer", () -> attempt.by(owner.user()));
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(403);
    setRole(app, project, owner, "owner");
    assertThat(new Rows(app).of(project.id().toString())).isEqualTo(before);
    restore(app, project);
  }

  @Test
  void an_owner_who_was_lowered_meanwhile_removes_nobody_else(App app) throws Exception {
    var scene = Scene.of(Scene.people(app));
    var owner = scene.person("owner");
    var path = scene.project().path("/members/" + scene.person("editor").id());
    var answer =
        whileLowered(app, scene.project(), owner, "editor", () -> owner.user().delete(path));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().get("detail").asString()).startsWith("Only an owner");
  }

  @Test
  void an_owner_who_was_lowered_meanwhile_removes_nobody_elses_comment(App app) throws Exception {
    var scene = Scene.of(Scene.people(app));
    var owner = scene.person("owner");
    var comments = scene.project().path("/cards/" + scene.value("card") + "/comments");
    var comment = App.id();
    var written = scene.person("editor").user().post(comments, Map.of("id", comment, "body", "x"));
    assertThat(written.status()).isEqualTo(201);
    var path = comments + "/" + comment;
    var answer =
        whileLowered(app, scene.project(), owner, "editor", () -> owner.user().delete(path));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().get("detail").asString()).startsWith("Only owners");
  }

  /** What a request is answered that waits for the project while its caller gets another role. */
  private static Answer whileLowered(
      App app, TestProject project, Person caller, String role, Callable<Answer> request)
      throws Exception {
    try (var threads = Executors.newSingleThreadExecutor();
        var connection = app.source().getConnection()) {
      connection.setAutoCommit(false);
      execute(
          connection,
          "UPDATE project p JOIN member m ON m.project_id = p.id"
              + " SET p.revision = p.revision, m.role = ? WHERE p.id = ? AND m.account_id = ?",
          List.of(role, project.id().toString(), caller.id()));
      var answer = threads.submit(request);
      awaitWaiting(app, answer);
      assertThat(answer.isDone()).as("it waits for the project").isFalse();
      connection.commit();
      connection.setAutoCommit(true);
      return answer.get();
    }
  }

  private static void restore(App app, TestProject project) throws SQLException {
    try (var connection = app.source().getConnection()) {
      execute(
          connection,
          "UPDATE project SET archived = FALSE WHERE id = ?",
          List.of(project.id().toString()));
    }
  }

  private static void setRole(App app, TestProject project, Person person, String role)
      throws SQLException {
    try (var connection = app.source().getConnection()) {
      execute(
          connection,
          "UPDATE member SET role = ? WHERE project_id = ? AND account_id = ?",
          List.of(role, project.id().toString(), person.id()));
    }
  }

  private static void execute(Connection connection, String sql, List<String> parameters)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      statement.execute();
    }
  }

  /** Until the request's transaction waits for the project, or is through without. */
  private static void awaitWaiting(App app, Future<?> answer) throws SQLException {
    try (var connection = app.source().getConnection();
        var waiting =
            connection.prepareStatement(
                "SELECT query_id FROM information_schema.processlist WHERE command = 'Query'"
                    + " AND (info LIKE 'UPDATE project p%JOIN member%'"
                    + " OR info LIKE 'SELECT%JOIN member%FOR UPDATE')")) {
      var seen = 0L;
      while (!answer.isDone()) {
        try (var rows = waiting.executeQuery()) {
          var now = rows.next() ? rows.getLong(1) : 0;
          if (now != 0 && now == seen) {
            return;
          }
          seen = now;
        }
      }
    }
  }

  @Test
  void of_two_owners_who_lower_each_other_at_the_same_moment_one_succeeds(App app)
      throws Exception {
    var project = app.signUp().project();
    var anna = app.signUp().joins(project, "owner");
    var ben = app.signUp().joins(project, "owner");
    var annasId = anna.account();
    var bensId = ben.account();
    for (var round = 0; round < ROUNDS; round++) {
      var statuses =
          together(
              () -> role(anna, project, bensId, "owner", "viewer"),
              () -> role(ben, project, annasId, "owner", "viewer"));
      assertThat(statuses.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 403);
      for (var lowered : List.of(annasId, bensId)) {
        role(project.owner(), project, lowered, "viewer", "owner");
      }
    }
  }

  @Test
  void two_last_owners_who_lower_or_remove_each_other_leave_one(App app) throws Exception {
    for (var round = 0; round < ROUNDS / 3; round++) {
      var project = app.signUp().project();
      var anna = project.owner();
      var ben = app.signUp().joins(project, "owner");
      var annasId = anna.account();
      var bensId = ben.account();
      together(
          () -> role(anna, project, bensId, "owner", "viewer"),
          () -> ben.delete(project.path("/members/" + annasId)));
      var seen = anna.get(project.path("/board"));
      var board = seen.status() == 200 ? seen : ben.get(project.path("/board"));
      assertThat(board.json().get("members").findValuesAsString("role")).containsOnlyOnce("owner");
    }
  }

  @Test
  void an_owner_who_is_removed_while_they_make_an_invite_leaves_none_that_is_good(App app)
      throws Exception {
    var project = app.signUp().project();
    for (var round = 0; round < ROUNDS; round++) {
      var leaving = app.signUp().joins(project, "owner");
      var id = leaving.account();
      var answers =
          together(
              () -> leaving.post(project.path("/invites"), Map.of("id", App.id(), "role", "owner")),
              () -> leaving.post(project.path("/public-links"), Map.of("id", App.id())),
              () -> project.owner().delete(project.path("/members/" + id)));
      assertThat(answers.getLast().status()).isEqualTo(200);
      assertThat(answers.stream().map(Answer::status)).isSubsetOf(200, 201, 403, 404);
      if (answers.getFirst().status() == 201) {
        var token = Map.of("token", answers.getFirst().json().get("token").asString());
        assertThat(leaving.post("/api/invites/accept", token).status()).isIn(404, 409);
        assertThat(app.nobody().post("/api/invites/look", token).status()).isEqualTo(404);
      }
      if (answers.get(1).status() == 201) {
        var token = Map.of("token", answers.get(1).json().get("token").asString());
        assertThat(app.nobody().post("/api/public-links/look", token).status()).isEqualTo(404);
      }
      assertThat(madeBy(app, project, id)).isZero();
    }
  }

  @Test
  void who_accepts_an_invite_while_its_maker_is_removed_came_before_or_does_not_come(App app)
      throws Exception {
    var project = app.signUp().project();
    for (var round = 0; round < ROUNDS; round++) {
      var leaving = app.signUp().joins(project, "owner");
      var made = leaving.post(project.path("/invites"), Map.of("id", App.id(), "role", "viewer"));
      var token = Map.of("token", made.json().get("token").asString());
      var guest = app.signUp();
      var id = leaving.account();
      var answers =
          together(
              () -> guest.post("/api/invites/accept", token),
              () -> project.owner().delete(project.path("/members/" + id)));
      assertThat(answers.getFirst().status()).isIn(200, 404);
      assertThat(answers.getLast().status()).isEqualTo(200);
      var joined = answers.getFirst().status() == 200;
      assertThat(guest.get(project.path("/board")).status()).isEqualTo(joined ? 200 : 404);
      if (joined) {
        assertThat(revision(app, project, guest.account(), "added"))
            .isLessThan(revision(app, project, id, "removed"));
      }
    }
  }

  private static Answer role(User by, TestProject project, String member, String from, String to) {
    var body = Map.of("role", Map.of("from", from, "to", to));
    return by.patch(project.path("/members/" + member), body);
  }

  @SafeVarargs
  private static List<Answer> together(Callable<Answer>... requests) throws Exception {
    var start = new CyclicBarrier(requests.length);
    try (ExecutorService threads = Executors.newFixedThreadPool(requests.length)) {
      var answers = new ArrayList<CompletableFuture<Answer>>();
      for (var request : requests) {
        answers.add(
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    start.await();
                    return request.call();
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                },
                threads));
      }
      return answers.stream().map(CompletableFuture::join).toList();
    }
  }

  private static long madeBy(App app, TestProject project, String account) throws SQLException {
    return number(
        app,
        "SELECT (SELECT COUNT(*) FROM invite WHERE project_id = ? AND created_by = ?)"
            + " + (SELECT COUNT(*) FROM public_link WHERE project_id = ? AND created_by = ?)",
        List.of(project.id().toString(), account, project.id().toString(), account));
  }

  private static long revision(App app, TestProject project, String account, String verb)
      throws SQLException {
    return number(
        app,
        "SELECT MAX(revision) FROM activity"
            + " WHERE project_id = ? AND kind = 'member' AND thing_id = ? AND verb = ?",
        List.of(project.id().toString(), account, verb));
  }

  private static long number(App app, String sql, List<String> parameters) throws SQLException {
    try (var connection = app.source().getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}

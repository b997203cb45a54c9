package dev.scopekeeper.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.LockWait;
import dev.scopekeeper.User;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A proof of identity is void after the password was changed or the account deleted. Each request
 * waits for a transaction that makes such a change.
 */
@ExtendWith(App.class)
class PasswordRaceTest {
  private static final List<String> CHANGE =
      List.of(
          "UPDATE account SET password_hash = 'changed' WHERE id = ?",
          "DELETE FROM session WHERE account_id = ?");
  private static final List<String> DELETION =
      List.of(
          "UPDATE account SET password_hash = 'deleted' WHERE id = ?",
          "DELETE FROM session WHERE account_id = ?",
          "DELETE FROM recovery_code WHERE account_id = ?");
  private static final Map<String, String> PROOF = Map.of("currentPassword", App.PASSWORD);
  private static final String NEW_PASSWORD = "another good password";

  @Test
  void who_signs_in_with_a_password_that_is_changed_meanwhile_gets_no_session(App app)
      throws Exception {
    var owner = app.signUp();
    var signIn = Map.of("username", username(owner), "password", App.PASSWORD);
    var answer = callDuring(owner, CHANGE, () -> app.nobody().post("/api/sessions", signIn));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().get("type").asString())
        .isEqualTo("urn:scopekeeper:problem:wrong-credentials");
    assertThat(answer.response().cookies()).isEmpty();
  }

  @Test
  void of_two_changes_of_the_password_at_once_the_second_is_refused(App app) throws Exception {
    var thief = app.signUp();
    var id = id(thief);
    var body = Map.of("currentPassword", App.PASSWORD, "newPassword", NEW_PASSWORD);
    var answer = callDuring(thief, CHANGE, () -> call(thief, "PUT", "/api/me/password", body));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(count(app, "account WHERE password_hash = 'changed' AND id = ?", id)).isOne();
  }

  @Test
  void a_password_that_is_changed_meanwhile_renews_no_recovery_codes(App app) throws Exception {
    var thief = app.signUp();
    var answer = callDuring(thief, CHANGE, () -> thief.post("/api/me/recovery-codes", PROOF));
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void a_password_that_is_changed_meanwhile_deletes_no_account(App app) throws Exception {
    var thief = app.signUp();
    var id = id(thief);
    var answer = callDuring(thief, CHANGE, () -> call(thief, "DELETE", "/api/me", PROOF));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(count(app, "account WHERE password_hash = 'changed' AND id = ?", id)).isOne();
  }

  @Test
  void who_recovers_an_account_that_is_deleted_meanwhile_gets_no_session(App app) throws Exception {
    var username = "r" + System.nanoTime();
    var account =
        Map.of("id", App.id(), "username", username, "name", "R", "password", App.PASSWORD);
    var made = app.nobody().post("/api/accounts", account);
    var code = made.json().at("/recoveryCodes/0").asString();
    var body = Map.of("username", username, "recoveryCode", code, "newPassword", NEW_PASSWORD);
    var owner = new User(app, made.cookie());
    var answer = callDuring(owner, DELETION, () -> app.nobody().post("/api/recoveries", body));
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void an_account_that_is_deleted_meanwhile_makes_no_project(App app) throws Exception {
    var ghost = app.signUp();
    var project = App.id();
    var body = Map.of("id", project, "key", "GH", "name", "Ghost", "template", "empty");
    var answer = callDuring(ghost, DELETION, () -> ghost.post("/api/projects", body));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(count(app, "project WHERE id = ?", project)).isZero();
  }

  @Test
  void an_account_that_is_deleted_meanwhile_imports_nothing(App app) throws Exception {
    var ghost = app.signUp();
    var project = App.id();
    var board = Map.of("ref", "b1", "id", project, "key", "GH", "name", "Ghost");
    var body = Map.of("file", "Title,Stage\nDig,Open\n", "boards", List.of(board));
    var answer = callDuring(ghost, DELETION, () -> ghost.post("/api/imports", body));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(count(app, "project WHERE id = ?", project)).isZero();
  }

  @Test
  void an_account_that_is_deleted_meanwhile_joins_no_project(App app) throws Exception {
    var project = app.signUp().project();
    var invite =
        project.owner().post(project.path("/invites"), Map.of("id", App.id(), "role", "editor"));
    var token = Map.of("token", invite.json().get("token").asString());
    var ghost = app.signUp();
    var id = id(ghost);
    var answer = callDuring(ghost, DELETION, () -> ghost.post("/api/invites/accept", token));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(count(app, "member WHERE account_id = ?", id)).isZero();
  }

  @Test
  void an_account_that_is_deleted_meanwhile_announces_no_upload(App app) throws Exception {
    var ghost = app.signUp();
    var id = id(ghost);
    var body = Map.of("id", App.id(), "bytes", 5);
    var answer = callDuring(ghost, DELETION, () -> ghost.post("/api/imports/uploads", body));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(count(app, "upload WHERE account_id = ?", id)).isZero();
  }

  private static Answer callDuring(User owner, List<String> statements, Callable<Answer> request)
      throws Exception {
    return LockWait.behind(owner.app(), id(owner), statements, request);
  }

  private static Answer call(User user, String method, String path, Map<String, String> body) {
    return user.call(method, path, Optional.of(body), App.id());
  }

  private static UUID id(User user) {
    return UUID.fromString(user.account());
  }

  private static String username(User user) {
    return user.get("/api/me").json().at("/account/username").asString();
  }

  private static long count(App app, String condition, UUID id) throws SQLException {
    try (var connection = app.source().getConnection();
        var statement = connection.prepareStatement("SELECT COUNT(*) FROM " + condition)) {
      statement.setString(1, id.toString());
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}

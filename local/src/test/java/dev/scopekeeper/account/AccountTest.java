package dev.scopekeeper.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.User;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(App.class)
class AccountTest {

  @Test
  void signing_out_ends_the_session_at_once(App app) {
    var user = app.signUp();
    assertThat(user.get("/api/me").status()).isEqualTo(200);
    assertThat(user.delete("/api/sessions/current").status()).isEqualTo(204);
    assertThat(user.get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void an_unknown_name_and_a_wrong_password_read_the_same(App app) {
    var username = app.signUp().get("/api/me").json().at("/account/username").asString();
    var wrong = signIn(app, username, "not the password");
    var unknown = signIn(app, "nobody-at-all", "not the password");
    assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(401);
    assertThat(wrong.json().get("detail")).isEqualTo(unknown.json().get("detail"));
  }

  @Test
  void guessing_is_slowed_down_after_eight_failures(App app) {
    var username = app.signUp().get("/api/me").json().at("/account/username").asString();
    var guesser = app.nobody();
    for (var i = 0; i < 8; i++) {
      assertThat(signIn(guesser, username, "guess " + i).status()).isEqualTo(401);
    }
    var answer = signIn(guesser, username, App.PASSWORD);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.response().headers()).containsKey("retry-after");
  }

  @Test
  void a_recovery_code_works_once_and_ends_other_sessions(App app) {
    var stranger = app.nobody();
    var username = "r" + System.nanoTime();
    var made =
        stranger.post(
            "/api/accounts",
            Map.of("id", App.id(), "username", username, "name", "R", "password", App.PASSWORD));
    var before = new User(app, made.cookie());
    var recovery =
        Map.of(
            "username",
            username,
            "recoveryCode",
            made.json().at("/recoveryCodes/0").asString(),
            "newPassword",
            "another good password");
    assertThat(stranger.post("/api/recoveries", recovery).status()).isEqualTo(201);
    assertThat(before.get("/api/me").status()).isEqualTo(401);
    assertThat(stranger.post("/api/recoveries", recovery).status()).isEqualTo(401);
    assertThat(signIn(app, username, "another good password").status()).isEqualTo(201);
  }

  @Test
  void the_last_owner_cannot_leave(App app) {
    var project = app.signUp().project();
    var owner = project.owner();
    var path = project.path("/members/" + owner.account());
    assertThat(owner.delete(path).status()).isEqualTo(409);
    assertThat(project.board().get("members")).hasSize(1);
  }

  @Test
  void who_leaves_is_assigned_to_nothing_and_sees_nothing(App app) {
    var project = app.signUp().project();
    var editor = app.signUp().joins(project, "editor");
    var id = editor.account();
    project
        .owner()
        .post(project.path("/cards"), Map.of("id", App.id(), "title", "A", "assignee", id));
    assertThat(editor.delete(project.path("/members/" + id)).status()).isEqualTo(200);
    assertThat(project.board().at("/cards/0").has("assignee")).isFalse();
    assertThat(editor.get(project.path("/board")).status()).isEqualTo(404);
  }

  @Test
  void a_revoked_invite_is_good_for_nothing(App app) {
    var project = app.signUp().project();
    var id = App.id();
    var made = project.owner().post(project.path("/invites"), Map.of("id", id, "role", "editor"));
    var token = Map.of("token", made.json().get("token").asString());
    assertThat(app.nobody().post("/api/invites/look", token).status()).isEqualTo(200);
    assertThat(project.owner().delete(project.path("/invites/" + id)).status()).isEqualTo(204);
    assertThat(app.nobody().post("/api/invites/look", token).status()).isEqualTo(404);
    assertThat(app.signUp().post("/api/invites/accept", token).status()).isEqualTo(404);
  }

  private static Answer signIn(App app, String username, String password) {
    return signIn(app.nobody(), username, password);
  }

  private static Answer signIn(User user, String username, String password) {
    return user.post("/api/sessions", Map.of("username", username, "password", password));
  }
}

package dev.scopekeeper.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.User;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser has one session: signing in ends the previous one, and no other. */
@ExtendWith(App.class)
class SessionTest {
  private static final String NEW_PASSWORD = "another good password";

  @Test
  void signing_in_again_in_the_same_browser_ends_the_session_it_replaces(App app) {
    var before = app.signUp();
    var after = signIn(before, username(before));
    assertThat(before.get("/api/me").status()).isEqualTo(401);
    assertThat(after.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void signing_in_as_somebody_else_ends_the_first_accounts_session_there(App app) {
    var ann = app.signUp();
    var annElsewhere = signIn(app.nobody(), username(ann));
    var bob = app.signUp();
    var bobHere = signIn(ann, username(bob));
    assertThat(ann.get("/api/me").status()).isEqualTo(401);
    assertThat(bobHere.account()).isEqualTo(bob.account());
    assertThat(annElsewhere.get("/api/me").status()).isEqualTo(200);
    assertThat(bob.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void a_session_in_another_browser_goes_on(App app) {
    var phone = app.signUp();
    var laptop = signIn(app.nobody(), username(phone));
    var laptopAgain = signIn(laptop, username(phone));
    assertThat(phone.get("/api/me").status()).isEqualTo(200);
    assertThat(laptop.get("/api/me").status()).isEqualTo(401);
    assertThat(laptopAgain.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void signing_up_ends_the_session_of_whoever_was_signed_in_there(App app) {
    var ann = app.signUp();
    var made = ann.post("/api/accounts", account(username()));
    assertThat(made.status()).isEqualTo(201);
    assertThat(ann.get("/api/me").status()).isEqualTo(401);
    assertThat(new User(app, made.cookie()).get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void recovering_an_account_ends_the_session_of_whoever_was_signed_in_there(App app) {
    var username = username();
    var made = app.nobody().post("/api/accounts", account(username));
    var ann = app.signUp();
    var code = made.json().at("/recoveryCodes/0").asString();
    var recovery = Map.of("username", username, "recoveryCode", code, "newPassword", NEW_PASSWORD);
    assertThat(ann.post("/api/recoveries", recovery).status()).isEqualTo(201);
    assertThat(ann.get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void an_attempt_that_fails_ends_nothing(App app) {
    var ann = app.signUp();
    var taken = username(ann);
    var wrong = Map.of("username", taken, "password", "not the password");
    assertThat(ann.post("/api/sessions", wrong).status()).isEqualTo(401);
    assertThat(ann.post("/api/accounts", account(taken)).status()).isEqualTo(409);
    var recovery = Map.of("username", taken, "recoveryCode", "abcd", "newPassword", NEW_PASSWORD);
    assertThat(ann.post("/api/recoveries", recovery).status()).isEqualTo(401);
    assertThat(ann.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void a_cookie_that_is_no_session_does_no_harm(App app) {
    var ann = app.signUp();
    var name = ann.cookie().substring(0, ann.cookie().indexOf('=') + 1);
    for (var token : new String[] {"", "made up", "x".repeat(3000), "' OR 1=1 --"}) {
      var signedIn = signIn(new User(app, name + token), username(ann));
      assertThat(signedIn.get("/api/me").status()).as(token).isEqualTo(200);
    }
    var signedOut = app.signUp();
    assertThat(signedOut.delete("/api/sessions/current").status()).isEqualTo(204);
    assertThat(signIn(signedOut, username(ann)).get("/api/me").status()).isEqualTo(200);
    assertThat(ann.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void a_cookie_of_another_app_on_the_same_host_signs_nobody_out(App app) {
    var ann = app.signUp();
    assertThat(ann.cookie()).startsWith("scopekeeper-session=");
    var both = new User(app, "session=of-another-app; " + ann.cookie());
    assertThat(both.get("/api/me").status()).isEqualTo(200);
    assertThat(both.delete("/api/sessions/current").response().cookies())
        .singleElement()
        .asString()
        .startsWith("scopekeeper-session=;");
  }

  @Test
  void signing_out_again_says_that_nobody_is_signed_in(App app) {
    var ann = app.signUp();
    assertThat(ann.delete("/api/sessions/current").status()).isEqualTo(204);
    var again = ann.delete("/api/sessions/current");
    assertThat(again.status()).isEqualTo(401);
    assertThat(again.json().get("type").asString())
        .isEqualTo("urn:scopekeeper:problem:not-signed-in");
    assertThat(again.response().headers().get("content-type"))
        .isEqualTo("application/problem+json");
  }

  @Test
  void of_more_than_fifty_sessions_the_oldest_ends(App app) throws Exception {
    var oldest = app.signUp();
    var id = oldest.account();
    try (var connection = app.source().getConnection();
        var insert =
            connection.prepareStatement(
                "INSERT INTO session SELECT UNHEX(SHA2(UUID(), 256)), account_id, user_agent,"
                    + " created_at + INTERVAL seq SECOND, expires_at"
                    + " FROM session, seq_1_to_49 WHERE account_id = ?")) {
      insert.setString(1, id);
      insert.executeUpdate();
    }
    assertThat(oldest.get("/api/me").status()).isEqualTo(200);
    try (var connection = app.source().getConnection();
        var older =
            connection.prepareStatement(
                "UPDATE session SET created_at = created_at - INTERVAL 1 HOUR"
                    + " WHERE account_id = ?")) {
      older.setString(1, id);
      older.executeUpdate();
    }
    var newest = signIn(app.nobody(), username(oldest));
    assertThat(oldest.get("/api/me").status()).isEqualTo(401);
    assertThat(newest.get("/api/me").status()).isEqualTo(200);
    try (var connection = app.source().getConnection();
        var count =
            connection.prepareStatement("SELECT COUNT(*) FROM session WHERE account_id = ?")) {
      count.setString(1, id);
      try (var rows = count.executeQuery()) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(50);
      }
    }
  }

  /** Signs in, in a browser that may have a session already. */
  private static User signIn(User browser, String username) {
    Answer answer =
        browser.post("/api/sessions", Map.of("username", username, "password", App.PASSWORD));
    assertThat(answer.status()).isEqualTo(201);
    return new User(browser.app(), answer.cookie());
  }

  private static String username(User user) {
    return user.get("/api/me").json().at("/account/username").asString();
  }

  private static String username() {
    return "s" + System.nanoTime();
  }

  private static Map<String, Object> account(String username) {
    return Map.of("id", App.id(), "username", username, "name", "Sam", "password", App.PASSWORD);
  }
}

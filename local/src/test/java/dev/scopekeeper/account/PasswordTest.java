package dev.scopekeeper.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.EmptyDatabase;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Configuration;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which passwords are accepted, and when they are hashed. */
@ExtendWith(App.class)
class PasswordTest {

  /** Half of the memory for one Argon2id hash. */
  private static final long HALF_A_HASH = 19L * 1024 * 1024 / 2;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static Map<String, Object> account(String username, String password) {
    return Map.of("id", App.id(), "username", username, "name", "P", "password", password);
  }

  private static String uniqueName() {
    return "w" + System.nanoTime();
  }

  private static void assertRefused(Answer answer, String field) {
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("#/" + field);
    assertThat(answer.json().at("/errors/0/detail").asString()).contains("easy to guess", "words");
  }

  @Test
  void a_password_that_is_guessed_first_is_taken_nowhere(App app) {
    var stranger = app.nobody();
    var username = uniqueName();
    for (var weak : new String[] {"aaaaaaaaaa", "Password123", username + username}) {
      assertRefused(stranger.post("/api/accounts", account(username, weak)), "password");
    }
    var made = stranger.post("/api/accounts", account(username, App.PASSWORD));
    var owner = new User(app, made.cookie());
    var change = Map.of("currentPassword", App.PASSWORD, "newPassword", "qwertyuiop1");
    assertRefused(
        owner.call("PUT", "/api/me/password", Optional.of(change), App.id()), "newPassword");
    var recovery =
        Map.of(
            "username",
            username,
            "recoveryCode",
            made.json().at("/recoveryCodes/0").asString(),
            "newPassword",
            "1212121212");
    assertRefused(stranger.post("/api/recoveries", recovery), "newPassword");
    // the code is still valid, and the password unchanged
    assertThat(owner.get("/api/me").json().get("recoveryCodesLeft").asInt()).isEqualTo(10);
    var credentials = Map.of("username", username, "password", App.PASSWORD);
    assertThat(stranger.post("/api/sessions", credentials).status()).isEqualTo(201);
  }

  @Test
  void nothing_is_hashed_for_who_is_refused_anyway(App app) throws Exception {
    var somebody = app.nobody().from("198.19.1.1");
    var username = uniqueName();
    assertThat(
            hashesPassword(
                () -> somebody.post("/api/accounts", account(username, App.PASSWORD)), 201))
        .isTrue();
    assertThat(
            hashesPassword(
                () -> somebody.post("/api/accounts", account(username, App.PASSWORD)), 409))
        .isFalse();
    assertThat(
            hashesPassword(() -> somebody.post("/api/sessions", credentials("no user name")), 401))
        .isFalse();
    assertThat(hashesPassword(() -> somebody.post("/api/recoveries", recovery(username)), 401))
        .isFalse();
    assertThat(hashesPassword(() -> somebody.post("/api/recoveries", recovery("nobody")), 401))
        .isFalse();
    // eight guesses are checked, whether or not the name exists
    for (var name : new String[] {username, "nobody-at-all"}) {
      var guesser = somebody.from(name.equals(username) ? "198.19.1.2" : "198.19.1.3");
      for (var i = 0; i < 8; i++) {
        assertThat(hashesPassword(() -> guesser.post("/api/sessions", credentials(name)), 401))
            .isTrue();
      }
      assertThat(hashesPassword(() -> guesser.post("/api/sessions", credentials(name)), 429))
          .isFalse();
    }
    try (var database = new EmptyDatabase(app)) {
      var closed = new Configuration(URI.create(App.ORIGIN), false).withSetUpToken("a token");
      var stranger = database.app(closed).nobody();
      assertThat(
              hashesPassword(
                  () -> stranger.post("/api/accounts", account("first", App.PASSWORD)), 403))
          .isFalse();
    }
  }

  private static Map<String, Object> credentials(String username) {
    return Map.of("username", username, "password", "not the password");
  }

  private static Map<String, Object> recovery(String username) {
    return Map.of(
        "username", username,
        "recoveryCode", "0000-0000-0000-0000",
        "newPassword", "another good password");
  }

  /** Whether a request allocated the memory for hashing; routes run in the thread of the test. */
  private static boolean hashesPassword(Supplier<Answer> request, int status) {
    var before = THREADS.getCurrentThreadAllocatedBytes();
    var answer = request.get();
    var allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(answer.status()).isEqualTo(status);
    return allocated > HALF_A_HASH;
  }
}

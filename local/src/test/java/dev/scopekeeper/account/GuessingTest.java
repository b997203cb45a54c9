package dev.scopekeeper.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.local.EventStreams;
import dev.scopekeeper.local.Server;
import dev.scopekeeper.local.TrustedProxies;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Attacks on names and passwords, each from addresses that no other test uses. */
@ExtendWith(App.class)
class GuessingTest {
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  private static String address() {
    var number = ADDRESSES.incrementAndGet();
    return "100.64." + number / 250 + "." + (1 + number % 250);
  }

  private static String username(User user) {
    return user.get("/api/me").json().at("/account/username").asString();
  }

  private static Answer signIn(User user, String username, String password) {
    return user.post("/api/sessions", Map.of("username", username, "password", password));
  }

  @Test
  void an_account_has_one_counter_however_its_name_is_typed(App app) {
    var username = username(app.signUp());
    var guesser = app.nobody().from(address());
    var spellings =
        List.of(
            username,
            username + " ",
            username + "   ",
            " " + username,
            username + "\u00a0",
            "\t" + username + "\u2003",
            username.toUpperCase(java.util.Locale.ROOT),
            username + "\u3000");
    for (var spelling : spellings) {
      assertThat(signIn(guesser, spelling, "not the password").status())
          .as(spelling)
          .isEqualTo(401);
    }
    for (var spelling : spellings) {
      assertThat(signIn(guesser, spelling, App.PASSWORD).status()).as(spelling).isEqualTo(429);
    }
  }

  @Test
  void a_name_is_taken_as_it_is_meant(App app) {
    var username = username(app.signUp());
    var typed = " " + username.toUpperCase(java.util.Locale.ROOT) + "\u00a0";
    assertThat(signIn(app.nobody().from(address()), typed, App.PASSWORD).status()).isEqualTo(201);
  }

  @Test
  void what_cannot_be_a_name_reads_as_a_wrong_one_and_counts(App app) {
    var guesser = app.nobody().from(address());
    var unknown = signIn(guesser, "nobody-at-all", "not the password");
    for (var i = 0; i < 39; i++) {
      var answer = signIn(guesser, "?".repeat(i) + " \u212aelvin", "not the password");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.json().get("detail")).isEqualTo(unknown.json().get("detail"));
    }
    assertThat(signIn(guesser, "?", "not the password").status()).isEqualTo(429);
  }

  @Test
  void the_owner_gets_in_while_somebody_guesses_elsewhere(App app) {
    var username = username(app.signUp());
    var guesser = app.nobody().from(address());
    for (var i = 0; i < 20; i++) {
      signIn(guesser, username, "guess " + i);
    }
    assertThat(signIn(guesser, username, App.PASSWORD).status()).isEqualTo(429);
    assertThat(signIn(app.nobody().from(address()), username, App.PASSWORD).status())
        .isEqualTo(201);
  }

  @Test
  void one_source_gets_forty_guesses_over_all_names(App app) {
    // addresses of one IPv6 subnet are one source, in whatever form they are written
    var forms =
        List.of("2001:db8:7:%x::1", "2001:DB8:0007:%x:0:0:ffff:2", "[2001:db8:7:%x::3]:443");
    var subnet = ADDRESSES.incrementAndGet();
    for (var i = 0; i < 40; i++) {
      var guesser = app.nobody().from(forms.get(i % 3).formatted(subnet));
      assertThat(signIn(guesser, "nobody-" + i, "not the password").status()).isEqualTo(401);
    }
    var guesser = app.nobody().from(forms.getFirst().formatted(subnet));
    var answer = signIn(guesser, "nobody-40", "not the password");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(Integer.parseInt(String.valueOf(answer.response().headers().get("retry-after"))))
        .isBetween(1, 901);
    var neighbour = app.nobody().from(forms.getFirst().formatted(0xff00 + subnet % 0xff));
    assertThat(signIn(neighbour, "nobody-40", "not the password").status()).isEqualTo(401);
  }

  @Test
  void who_knows_the_password_signs_in_sixty_times_and_not_for_ever(App app) {
    var username = username(app.signUp());
    var address = address();
    var owner = app.nobody().from(address);
    for (var i = 0; i < 60; i++) {
      assertThat(signIn(owner, username, App.PASSWORD).status()).isEqualTo(201);
    }
    assertThat(signIn(owner, username, App.PASSWORD).status()).isEqualTo(429);
    // other accounts at the same address, and the owner at another one, can sign in
    var neighbour = app.signUp();
    assertThat(signIn(app.nobody().from(address), username(neighbour), App.PASSWORD).status())
        .isEqualTo(201);
    assertThat(signIn(app.nobody().from(address()), username, App.PASSWORD).status())
        .isEqualTo(201);
  }

  @Test
  void an_account_that_is_named_like_a_counter_switches_none_off(App app) {
    var source = named(app, "source");
    var guesser = app.nobody().from(address());
    for (var i = 0; i < 40; i++) {
      if (i % 6 == 5) {
        assertThat(signIn(guesser, source, App.PASSWORD).status()).isEqualTo(201);
      }
      assertThat(signIn(guesser, "nobody-" + i, "not the password").status()).isEqualTo(401);
    }
    assertThat(signIn(guesser, "nobody-40", "not the password").status()).isEqualTo(429);
  }

  @Test
  void a_counter_of_sign_ups_is_cleared_by_no_account(App app) {
    var signUp = named(app, "sign-up");
    var taken = username(app.signUp());
    var guesser = app.nobody().from(address());
    for (var i = 0; i < 40; i++) {
      assertThat(signUp(guesser, taken, App.PASSWORD).status()).isEqualTo(409);
    }
    assertThat(signIn(guesser, signUp, App.PASSWORD).status()).isEqualTo(201);
    assertThat(signUp(guesser, taken, App.PASSWORD).status()).isEqualTo(429);
  }

  @Test
  void a_password_is_judged_for_nobody_who_tried_too_often(App app) {
    var taken = username(app.signUp());
    var guesser = app.nobody().from(address());
    var costly = "1234567890".repeat(20);
    // checked before the password is hashed
    assertThat(signUp(guesser, taken, costly).status()).isEqualTo(409);
    for (var i = 1; i < 40; i++) {
      assertThat(signUp(guesser, "new-" + System.nanoTime(), costly).status()).isEqualTo(422);
    }
    assertThat(signUp(guesser, "new-" + System.nanoTime(), costly).status()).isEqualTo(429);
    assertThat(recover(guesser, taken, "0000-0000-0000-0000", costly).status()).isEqualTo(401);
  }

  private static Answer signUp(User user, String username, String password) {
    var account = Map.of("id", App.id(), "username", username, "name", "P", "password", password);
    return user.post("/api/accounts", account);
  }

  /** Signs up this name, unless another test did. */
  private static String named(App app, String username) {
    assertThat(signUp(app.nobody(), username, App.PASSWORD).status()).isIn(201, 409);
    return username;
  }

  @Test
  void recovery_and_sign_in_are_guessed_at_together(App app) {
    var username = username(app.signUp());
    var guesser = app.nobody().from(address());
    for (var i = 0; i < 4; i++) {
      assertThat(signIn(guesser, username, "guess " + i).status()).isEqualTo(401);
      assertThat(recover(guesser, username, "guess-" + i).status()).isEqualTo(401);
    }
    assertThat(recover(guesser, username, "guess-4").status()).isEqualTo(429);
    assertThat(signIn(guesser, username, App.PASSWORD).status()).isEqualTo(429);
  }

  @Test
  void recovering_an_unknown_account_reads_like_a_wrong_code(App app) {
    var guesser = app.nobody().from(address());
    var wrong = recover(guesser, username(app.signUp()), "0000-0000-0000-0000");
    var unknown = recover(guesser, "nobody-at-all", "0000-0000-0000-0000");
    assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(401);
    assertThat(wrong.json().get("detail")).isEqualTo(unknown.json().get("detail"));
  }

  @Test
  void a_stolen_session_does_not_get_to_guess_the_password(App app) {
    var thief = app.signUp().from(address());
    var guess = Map.of("currentPassword", "not the password");
    for (var i = 0; i < 8; i++) {
      assertThat(thief.post("/api/me/recovery-codes", guess).status()).isEqualTo(422);
    }
    assertThat(thief.post("/api/me/recovery-codes", guess).status()).isEqualTo(429);
    assertThat(
            thief.post("/api/me/recovery-codes", Map.of("currentPassword", App.PASSWORD)).status())
        .isEqualTo(429);
  }

  @Test
  void eight_of_many_guesses_at_once_are_checked(App app) throws Exception {
    var username = username(app.signUp());
    var proxy = Optional.of(TrustedProxies.parse("127.0.0.1"));
    var settings =
        new Server.Settings("127.0.0.1", 0, Path.of("no-site"), URI.create(App.ORIGIN), proxy);
    var server = new Server(settings, app.pipeline(), app.files(), new EventStreams());
    try (var client = HttpClient.newHttpClient()) {
      var address = address();
      var guesses = new ArrayList<Callable<HttpResponse<String>>>();
      var begin = new CountDownLatch(1);
      for (var i = 0; i < 48; i++) {
        var password = "guess number " + i;
        guesses.add(() -> {
          begin.await();
          return callOverHttp(client, server.port(), address, username, password);
        });
      }
      try (var threads = Executors.newFixedThreadPool(guesses.size())) {
        var running = guesses.stream().map(threads::submit).toList();
        begin.countDown();
        // the owner signs in at another address during the attack
        assertThat(
                callOverHttp(client, server.port(), address(), username, App.PASSWORD).statusCode())
            .isEqualTo(201);
        var checked = 0;
        for (var guess : running) {
          if (guess.get().statusCode() == 401) {
            checked++;
          } else {
            assertThat(guess.get().statusCode()).as(guess.get().body()).isEqualTo(429);
            assertThat(guess.get().headers().firstValueAsLong("retry-after").orElse(0))
                .isPositive();
          }
        }
        assertThat(checked).isEqualTo(8);
      }
    } finally {
      server.stop();
    }
  }

  private static HttpResponse<String> callOverHttp(
      HttpClient client, int port, String address, String username, String password)
      throws Exception {
    var body = Json.text(Map.of("username", username, "password", password));
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/sessions"))
            .header("Origin", App.ORIGIN)
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", address)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static Answer recover(User user, String username, String code) {
    return recover(user, username, code, "another good password");
  }

  private static Answer recover(User user, String username, String code, String newPassword) {
    return user.post(
        "/api/recoveries",
        Map.of("username", username, "recoveryCode", code, "newPassword", newPassword));
  }
}

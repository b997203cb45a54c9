package dev.scopekeeper.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.EmptyDatabase;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Configuration;
import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who can create the first account of a deployment. */
@ExtendWith(App.class)
class SetUpTest {
  private static final String TOKEN = "the-token-of-this-deployment";
  private static final Configuration CLOSED = new Configuration(URI.create(App.ORIGIN), false);
  private static final Configuration OPEN = new Configuration(URI.create(App.ORIGIN), true);

  private EmptyDatabase database;

  @BeforeEach
  void create(App app) throws SQLException {
    database = new EmptyDatabase(app);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  private User visitor(Configuration configuration) {
    return database.app(configuration).nobody();
  }

  private static Answer signUp(User visitor, String username, Map<String, String> more) {
    var body = new HashMap<String, Object>(more);
    body.put("id", App.id());
    body.put("username", username);
    body.put("name", "Somebody");
    body.put("password", App.PASSWORD);
    return visitor.post("/api/accounts", body);
  }

  private static void assertState(User visitor, boolean open, boolean first) {
    assertThat(visitor.get("/api/sign-up").json().toString())
        .isEqualTo("{\"open\":" + open + ",\"first\":" + first + "}");
  }

  @Test
  void the_first_account_of_a_deployment_takes_its_set_up_link() {
    for (var configuration : new Configuration[] {CLOSED, OPEN}) {
      var visitor = visitor(configuration.withSetUpToken(TOKEN));
      assertState(visitor, false, false);
      assertThat(signUp(visitor, "stranger", Map.of()).status()).isEqualTo(403);
      var guess = signUp(visitor, "stranger", Map.of("setUp", TOKEN + "x"));
      assertThat(guess.status()).isEqualTo(403);
      assertThat(guess.json().at("/errors/0/pointer").asString()).isEqualTo("#/setUp");
      assertThat(signUp(visitor, "stranger", Map.of("setUp", "")).status()).isEqualTo(403);
    }
    var owner = visitor(CLOSED.withSetUpToken(TOKEN));
    assertThat(signUp(owner, "owner", Map.of("setUp", TOKEN)).status()).isEqualTo(201);
  }

  @Test
  void a_set_up_link_is_worthless_once_there_is_an_account() {
    var somebody = visitor(CLOSED.withSetUpToken(TOKEN));
    var before = signUp(somebody, "somebody", Map.of("setUp", "a guess"));
    assertThat(signUp(somebody, "owner", Map.of("setUp", TOKEN)).status()).isEqualTo(201);
    var again = signUp(somebody, "another", Map.of("setUp", TOKEN));
    assertThat(again.status()).isEqualTo(403);
    // the answer does not reveal whether there is one
    assertThat(again.json().get("detail")).isEqualTo(before.json().get("detail"));
    assertState(somebody, false, false);
  }

  @Test
  void an_open_door_is_open_after_the_first_account() {
    var somebody = visitor(OPEN.withSetUpToken(TOKEN));
    assertThat(signUp(somebody, "owner", Map.of("setUp", TOKEN)).status()).isEqualTo(201);
    assertState(somebody, true, false);
    assertThat(signUp(somebody, "another", Map.of()).status()).isEqualTo(201);
  }

  @Test
  void without_a_link_the_first_visitor_makes_the_account() {
    var somebody = visitor(CLOSED);
    assertState(somebody, true, true);
    assertThat(signUp(somebody, "owner", Map.of()).status()).isEqualTo(201);
    assertState(somebody, false, false);
    var late = signUp(somebody, "another", Map.of());
    assertThat(late.status()).isEqualTo(403);
    assertThat(late.json().get("type").asString()).endsWith("sign-up-closed");
  }

  @Test
  void set_up_links_and_names_are_not_tried_out_endlessly() {
    var guesser = visitor(CLOSED.withSetUpToken(TOKEN)).from("198.19.0.1");
    for (var i = 0; i < 40; i++) {
      assertThat(signUp(guesser, "guesser", Map.of("setUp", "guess " + i)).status()).isEqualTo(403);
    }
    assertThat(signUp(guesser, "guesser", Map.of("setUp", TOKEN)).status()).isEqualTo(429);
    var owner = guesser.from("198.19.0.2");
    assertThat(signUp(owner, "owner", Map.of("setUp", TOKEN)).status()).isEqualTo(201);
  }

  @Test
  void a_name_is_taken_in_lower_case_and_refused_with_anything_else_in_it() {
    var somebody = visitor(OPEN);
    var made = signUp(somebody, "Mira", Map.of());
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().at("/me/account/username").asString()).isEqualTo("mira");
    assertThat(signUp(somebody, "MIRA", Map.of()).json().at("/errors/0/pointer").asString())
        .isEqualTo("#/username");
    for (var name : new String[] {"mi ra", "mira ", " mira", "mira\u00a0", "mi", "\u212aelvin"}) {
      var refused = signUp(somebody, name, Map.of());
      assertThat(refused.status()).as(name).isEqualTo(422);
      assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("#/username");
    }
  }
}

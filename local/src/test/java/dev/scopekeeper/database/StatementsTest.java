package dev.scopekeeper.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The number of statements of a request, counted by MariaDB on a single connection. */
@ExtendWith(App.class)
class StatementsTest {
  private HikariDataSource only;
  private TestProject project;
  private User owner;

  @BeforeEach
  void connect(App app) {
    var config = new HikariConfig();
    app.source().copyStateTo(config);
    config.setMaximumPoolSize(1);
    config.setMaxLifetime(0);
    only = new HikariDataSource(config);
    project = app.signUp().project();
    owner = new User(app.through(only), project.owner().cookie());
  }

  @AfterEach
  void disconnect() {
    only.close();
  }

  @Test
  void a_board_takes_two_round_trips_however_many_cards_and_suggestions_it_has()
      throws SQLException {
    assertThat(board()).isEqualTo(2);
    for (var i = 0; i < 20; i++) {
      addLabelledCard();
    }
    assertThat(board()).isEqualTo(2);
    for (var i = 0; i < 5; i++) {
      var idea = Map.of("id", App.id(), "title", "An idea");
      assertThat(owner.post(project.path("/suggestions"), idea).status()).isEqualTo(201);
    }
    assertThat(board()).isEqualTo(2);
  }

  @Test
  void an_unchanged_board_takes_one_statement() throws SQLException {
    var path = project.path("/board");
    var tag = owner.get(path).response().headers().get("etag");
    var seen = List.of(Map.entry("If-None-Match", String.valueOf(tag)));
    assertThat(countStatements(304, user -> user.call("GET", path, Optional.empty(), seen)))
        .isEqualTo(1);
  }

  @Test
  void adding_a_card_takes_eight_statements_at_most() throws SQLException {
    var card = Map.of("id", App.id(), "title", "New");
    assertThat(countStatements(201, user -> user.post(project.path("/cards"), card))).isLessThan(9);
  }

  @Test
  void moving_a_card_takes_eight_statements_at_most() throws SQLException {
    var behind = Map.of("behind", project.card("First"));
    var move = Map.of("stage", project.stage(1), "release", Map.of(), "spot", behind);
    var path = project.path("/cards/" + project.card("Second") + "/move");
    assertThat(countStatements(200, user -> user.post(path, move))).isLessThan(9);
  }

  @Test
  void a_card_that_changes_its_release_and_place_takes_one_statement_more() throws SQLException {
    var behind = Map.of("behind", project.card("First"));
    var move = Map.of("release", Map.of("id", project.release(0)), "spot", behind);
    var path = project.path("/cards/" + project.card("Second") + "/move");
    assertThat(countStatements(200, user -> user.post(path, move))).isLessThan(10);
  }

  @Test
  void cards_that_change_their_release_together_ask_once_which_are_locked() throws SQLException {
    var cards = List.of(project.card("A"), project.card("B"), project.card("C"));
    var one = Map.of("cards", List.of(project.card("D")), "release", destination());
    var alone = countStatements(200, user -> user.post(project.path("/cards/move"), one));
    var all = Map.of("cards", cards, "release", destination());
    // each further card takes a read, an update and a history row
    assertThat(countStatements(200, user -> user.post(project.path("/cards/move"), all)))
        .isLessThanOrEqualTo(alone + 2 * 3);
  }

  private Map<String, String> destination() {
    return Map.of("id", project.release(0));
  }

  @Test
  void editing_a_card_takes_eight_statements_at_most() throws SQLException {
    var path = project.path("/cards/" + project.card("Before"));
    var edit = Map.of("title", Map.of("from", "Before", "to", "After"));
    assertThat(countStatements(200, user -> user.patch(path, edit))).isLessThan(9);
  }

  private long board() throws SQLException {
    return countStatements(200, user -> user.get(project.path("/board")));
  }

  private void addLabelledCard() {
    var label = App.id();
    var name = Map.of("id", label, "name", label.toString(), "color", "31CC7C");
    assertThat(owner.post(project.path("/labels"), name).status()).isEqualTo(201);
    var card = Map.of("id", App.id(), "title", "Labelled", "labels", List.of(label));
    assertThat(owner.post(project.path("/cards"), card).status()).isEqualTo(201);
  }

  private long countStatements(int status, Function<User, Answer> request) throws SQLException {
    var before = statements();
    assertThat(request.apply(owner).status()).isEqualTo(status);
    // the second query counts itself
    return statements() - before - 1;
  }

  private long statements() throws SQLException {
    try (var connection = only.getConnection();
        var statement = connection.createStatement();
        var status = statement.executeQuery("SHOW SESSION STATUS LIKE 'Questions'")) {
      status.next();
      return status.getLong(2);
    }
  }
}

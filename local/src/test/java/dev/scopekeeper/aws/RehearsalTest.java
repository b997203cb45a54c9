package dev.scopekeeper.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.Routes;
import dev.scopekeeper.database.ConnectionSettings;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a function does before its snapshot is taken, on a MariaDB that others use. */
@ExtendWith(App.class)
class RehearsalTest {
  private static final Configuration CONFIGURATION =
      new Configuration(URI.create(App.ORIGIN), false);

  @Test
  void every_route_is_rehearsed() {
    var rehearsed = Step.all().stream().map(Step::routeKey).distinct().toList();
    assertThat(rehearsed)
        .containsExactlyInAnyOrderElementsOf(
            Routes.all().stream().map(handler -> handler.route()).map(Route::key).toList());
  }

  @Test
  void every_request_is_answered_as_it_would_be_by_a_new_board(App app) throws Exception {
    var statuses = new TreeMap<String, List<Integer>>();
    new Rehearsal(settings(app), CONFIGURATION)
        .run(
            "dev.scopekeeper.account.SignOut",
            (step, status) ->
                statuses.merge(
                    step.routeKey(),
                    List.of(status),
                    (some, more) ->
                        java.util.stream.Stream.of(some, more).flatMap(List::stream).toList()));
    var refused = new TreeMap<>(statuses);
    refused.values().removeIf(all -> all.stream().allMatch(status -> status < 300));
    assertThat(refused)
        .as("only the conflict that is part of it")
        .isEqualTo(Map.of("PATCH /api/projects/{project}/cards/{card}", List.of(200, 409)));
  }

  @Test
  void nothing_of_it_reaches_a_real_table(App app) throws Exception {
    app.signUp().project().card("A card");
    var before = rows(app);
    new Rehearsal(settings(app), CONFIGURATION).run("dev.scopekeeper.account.SignOut");
    assertThat(rows(app)).isEqualTo(before);
  }

  private static Map<String, Long> rows(App app) throws SQLException {
    var rows = new TreeMap<String, Long>();
    try (var connection = app.source().getConnection();
        var statement = connection.createStatement();
        var tables = statement.executeQuery("SHOW TABLES")) {
      while (tables.next()) {
        var table = tables.getString(1);
        try (var sums = connection.createStatement();
            var sum = sums.executeQuery("CHECKSUM TABLE `" + table + "`")) {
          sum.next();
          rows.put(table, sum.getLong(2));
        }
      }
    }
    return rows;
  }

  private static ConnectionSettings settings(App app) {
    var source = app.source();
    var url = source.getJdbcUrl();
    return new ConnectionSettings(
        url.substring(0, url.indexOf('?')),
        "sslMode=disable",
        source.getUsername(),
        source.getPassword());
  }
}

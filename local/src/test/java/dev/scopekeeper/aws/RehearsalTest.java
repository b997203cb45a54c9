package dev.scopekeeper.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.api.Method;
import dev.scopekeeper.database.ConnectionSettings;
import dev.scopekeeper.live.Beacons;
import dev.scopekeeper.routes.Routes;
import dev.scopekeeper.routes.Scenario;
import dev.scopekeeper.routes.Step;
import dev.scopekeeper.storage.FileLimits;
import dev.scopekeeper.storage.ObjectKey;
import dev.scopekeeper.storage.Stored;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rehearsal before a snapshot, on a MariaDB that others use. */
@ExtendWith(App.class)
class RehearsalTest {
  /** Behind a distribution with an origin proof, like functions. */
  static final Configuration CONFIGURATION =
      new Configuration(
          URI.create(App.ORIGIN),
          false,
          Optional.of("a proof"),
          FileLimits.USUAL,
          Optional.empty());

  @Test
  void every_request_is_answered_as_it_would_be_by_a_new_board(App app) throws Exception {
    assertThat(refused(app, Step.all()))
        .as("only the conflict that is part of it")
        .containsExactly("409 PATCH /api/projects/{project}/cards/{card}");
  }

  @Test
  void the_scenarios_of_a_route_need_no_other_but_the_project(App app) throws Exception {
    var keys = Scenario.all().stream().map(scenario -> scenario.request().routeKey()).toList();
    for (var handler : Routes.all()) {
      var route = handler.route();
      // a route that has just one shows it in every other test
      if (Collections.frequency(keys, route.key()) > 1 && route.method() != Method.PATCH) {
        assertThat(refused(app, Scenario.steps(route))).as(route.key()).isEmpty();
      }
    }
  }

  /** The requests that are refused. */
  private static List<String> refused(App app, List<Step> steps) throws Exception {
    var refused = new ArrayList<String>();
    rehearsal(app)
        .run(
            steps,
            (step, status) -> {
              if (status >= 300) {
                refused.add(status + " " + step.routeKey());
              }
            });
    return refused;
  }

  @Test
  void nothing_of_it_reaches_a_real_table(App app) throws Exception {
    app.signUp().project().card("A card");
    var before = rows(app);
    rehearsal(app).run(Step.all(), (_, _) -> {});
    var after = rows(app);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
  }

  @Test
  void it_announces_nothing_under_the_name_of_a_project(App app) throws Exception {
    var rehearsed = ObjectKey.beacon(RehearsalLiveUpdates.CHANNEL_NAME);
    app.storage().delete(rehearsed);
    var before = beacons(app);
    rehearsal(app).run(Step.all(), (_, _) -> {});
    before.add(rehearsed);
    assertThat(beacons(app)).as("what sends an announcement is rehearsed").isEqualTo(before);
  }

  private static Set<ObjectKey> beacons(App app) {
    return app.storage().list(ObjectKey.BEACONS).stream()
        .map(Stored::key)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The rows of each table. Not by CHECKSUM TABLE, which includes the hidden values of NULLs. */
  private static Map<String, Set<List<String>>> rows(App app) throws SQLException {
    var rows = new TreeMap<String, Set<List<String>>>();
    try (var connection = app.source().getConnection();
        var statement = connection.createStatement();
        var tables = statement.executeQuery("SHOW TABLES")) {
      while (tables.next()) {
        rows.put(tables.getString(1), rows(connection, tables.getString(1)));
      }
    }
    return rows;
  }

  private static Set<List<String>> rows(Connection connection, String table) throws SQLException {
    var rows = new HashSet<List<String>>();
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT * FROM `" + table + "`")) {
      while (row.next()) {
        var values = new ArrayList<String>();
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          values.add(String.valueOf(row.getString(column)));
        }
        rows.add(values);
      }
    }
    return rows;
  }

  private static Rehearsal rehearsal(App app) {
    return new Rehearsal(settings(app), CONFIGURATION, app.storage(), new Beacons(app.storage()));
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

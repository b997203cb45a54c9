package dev.scopekeeper.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.database.LoggingMariaDb;
import dev.scopekeeper.database.Migrations;
import dev.scopekeeper.live.Beacons;
import dev.scopekeeper.routes.Step;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs every route on a connection like those of RDS Proxy. */
@ExtendWith(App.class)
class ProxiedRoutesTest {

  /** The last statement of the rehearsal, which bypasses the proxy. */
  private static final String PREPARED = "SET SESSION TRANSACTION READ ONLY";

  /** Statements that pin a connection of the proxy. */
  private static final String PINS =
      "(?is)(SET|PREPARE|EXECUTE|LOCK|FLUSH|CREATE|ALTER|DROP)\\b.*"
          + "|.*(@[a-z]+\\s*:=|\\bGET_LOCK|\\bFOUND_ROWS|\\bROW_COUNT).*";

  private static final int LONGEST = 16 * 1024;

  @Test
  void no_route_asks_for_what_keeps_a_connection_of_the_proxy(App app) throws Exception {
    try (var mariaDb = new LoggingMariaDb()) {
      Migrations.migrate(mariaDb.administrator().unlimited());
      var failed = new ArrayList<Integer>();
      var rehearsal =
          new Rehearsal(
              mariaDb.proxied(),
              RehearsalTest.CONFIGURATION,
              app.storage(),
              new Beacons(app.storage()));
      var answered =
          rehearsal.run(
              Step.all(),
              (_, status) -> {
                if (status >= 500) {
                  failed.add(status);
                }
              });
      assertThat(answered).isEqualTo(Step.all().size());
      assertThat(failed).isEmpty();
      var log = mariaDb.log();
      var texts = log.stream().map(LoggingMariaDb.Entry::text).toList();
      assertThat(log)
          .extracting(LoggingMariaDb.Entry::command)
          .containsOnly("Connect", "Query", "Quit");
      assertThat(texts).contains(PREPARED);
      assertThat(texts.subList(texts.indexOf(PREPARED) + 1, texts.size()))
          .hasSizeGreaterThan(500)
          .allSatisfy(
              text -> assertThat(text).doesNotMatch(PINS).hasSizeLessThanOrEqualTo(LONGEST));
    }
  }
}

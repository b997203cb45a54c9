import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints what serving costs: of a board of 200 cards, and of reading boards of 2,000 and 10,000.
 *
 * <p>Before anything is measured each kind of request runs until the JIT compiler is done with it:
 * it compiles a method for good after some thousand calls, and CPU of its own would be counted as
 * the request's. Figures are medians of {@value #ROUNDS} rounds.
 */
public final class Serve {
  private static final int CARDS = 200;
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 6_000;

  private record Row(String what, Measurement.Figures figures, int bytes) {}

  private Serve() {}

  /**
   * @param arguments what {@code bench/start} printed
   */
  public static void main(String[] arguments) throws Exception {
    try (var app = App.of(arguments[0])) {
      var atRest = app.residentMb();
      var rows = new ArrayList<Row>();
      for (var measurement : measurements(app)) {
        measurement.warmUp(Math.min(WARM_UP, measurement.requests() * 6));
        rows.add(row(measurement));
      }
      print(rows, atRest, app.residentMb());
    }
  }

  private static List<Measurement> measurements(App app) throws Exception {
    var project = Project.made(app, CARDS);
    var unchanged = Client.Ask.get(project.path("/board"), tag(project));
    var written = Project.made(app, CARDS);
    var big = Project.written(app, 2_000);
    var huge = Project.written(app, 10_000);
    return List.of(
        new Measurement("board, 1 client", project, 1, 1_000, project::board),
        new Measurement("board, 8 clients", project, 8, 2_000, project::board),
        new Measurement("unchanged board (304)", project, 1, 2_000, () -> unchanged),
        new Measurement("move a card, 1 client", written, 1, 1_000, written::move),
        new Measurement("move a card, 8 clients", written, 8, 2_000, written::move),
        new Measurement("create a card", written, 1, 1_000, written::newCard),
        new Measurement("board of 2,000 cards", big, 1, 100, big::board),
        new Measurement("board of 10,000 cards", huge, 1, 20, huge::board));
  }

  private static String tag(Project project) throws Exception {
    try (var client = project.client()) {
      return client.ok(project.board()).headers().get("etag");
    }
  }

  private static Row row(Measurement measurement) throws Exception {
    var rounds = new ArrayList<Measurement.Figures>();
    for (var i = 0; i < ROUNDS; i++) {
      rounds.add(measurement.round());
    }
    return new Row(
        measurement.what(), Measurement.Figures.median(rounds), measurement.bytes());
  }

  private static void print(List<Row> rows, long atRest, long afterwards) {
    System.out.printf(
        "%-24s %8s %8s %22s %8s %10s %11s %8s%n",
        "what", "p50 ms", "p99 ms", "CPU ms (app + MariaDB)", "req/s", "statements", "round trips", "bytes");
    for (var row : rows) {
      var it = row.figures();
      System.out.printf(
          Locale.ROOT,
          "%-24s %8.2f %8.2f %8.2f (%5.2f + %5.2f) %8.0f %10.2f %11.2f %8d%n",
          row.what(), it.p50(), it.p99(), it.cpu(), it.server(), it.mariaDb(), it.perSecond(),
          it.statements(), it.roundTrips(), row.bytes());
    }
    System.out.printf("memory without the database: %d MB at rest, %d MB afterwards%n", atRest, afterwards);
    for (var row : rows) {
      var it = row.figures();
      System.out.printf(
          Locale.ROOT,
          "{\"what\":\"%s\",\"p50Ms\":%.3f,\"p99Ms\":%.3f,\"cpuMs\":%.3f,\"serverCpuMs\":%.3f,\"mariaDbCpuMs\":%.3f,"
              + "\"perSecond\":%.1f,\"statements\":%.2f,\"roundTrips\":%.2f,\"bytes\":%d}%n",
          row.what(), it.p50(), it.p99(), it.cpu(), it.server(), it.mariaDb(), it.perSecond(),
          it.statements(), it.roundTrips(), row.bytes());
    }
    System.out.printf("{\"what\":\"memory\",\"atRestMb\":%d,\"afterwardsMb\":%d}%n", atRest, afterwards);
  }
}

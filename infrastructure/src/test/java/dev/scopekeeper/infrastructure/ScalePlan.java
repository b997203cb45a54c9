package dev.scopekeeper.infrastructure;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many boards can be in view at once before something has no more to give. */
final class ScalePlan {
  private static final SiteRequests SITE = SiteRequests.counted();

  /** The share of a CPU at which its alarm rings. */
  private static final double BUSY = 0.8;

  /**
   * What an operator sets.
   *
   * @param functionsAtOnce the account's quota of concurrent executions
   */
  record Knobs(DatabaseClass database, boolean proxy, int requestsPerSecond, int functionsAtOnce) {}

  /** With no setting changed, in an account as new as any. */
  static final Knobs USUAL =
      new Knobs(
          Deployment.SIZES.getFirst().database(), false, TemplateFacts.requestsPerSecond(), 10);

  /** For ten thousand viewers. */
  static final Knobs LARGE = new Knobs(DatabaseClass.M7G_XLARGE, true, 1_000, 1_000);

  /**
   * Something that there is only so much of.
   *
   * @param each what one viewer takes
   * @param most what there is
   * @param setting that gives more
   */
  record Limit(String name, double each, double most, String setting) {

    /** How many viewers it is enough for. */
    double viewers() {
      return most / each;
    }
  }

  private ScalePlan() {}

  static List<Limit> limits(Knobs knobs) {
    return Stream.of(requests(knobs), functions(knobs), database(knobs), beacons())
        .flatMap(List::stream)
        .toList();
  }

  /** The table of docs/costs.md: what comes first, first. */
  static String table() {
    var usual = limits(USUAL);
    var large = limits(LARGE);
    return Markdown.table(
        List.of(
            "what",
            "100 viewers",
            "10,000",
            "there is",
            "enough for",
            "more by",
            "then enough for"),
        IntStream.range(0, usual.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> usual.get(i).viewers()))
            .map(i -> row(usual.get(i), large.get(i)))
            .toList());
  }

  private static List<String> row(Limit usual, Limit large) {
    return List.of(
        usual.name(),
        amount(usual.each() * 100),
        amount(usual.each() * 10_000),
        amount(usual.most()),
        Markdown.number(usual.viewers()),
        usual.setting(),
        Markdown.number(large.viewers()));
  }

  private static String amount(double amount) {
    return amount < 10 ? String.format(Locale.ROOT, "%.2f", amount) : Markdown.number(amount);
  }

  private static List<Limit> requests(Knobs knobs) {
    var route = knobs.requestsPerSecond();
    return List.of(
        new Limit("requests a second of the board", board(), route, "`requestsPerSecond`"),
        new Limit(
            "requests a second of boards that can read no beacon", beaconReads(), route, "nothing"),
        new Limit("requests a second of the API", api(), 10_000, "quota"),
        new Limit(
            "requests a second of CloudFront", api() + beaconReads(), 250_000, "quota, flat plan"));
  }

  private static List<Limit> functions(Knobs knobs) {
    var most = knobs.functionsAtOnce();
    return List.of(
        new Limit("functions at once, running already", api() * Work.SECONDS, most, "quota"),
        new Limit("functions at once, each restored first", restored(), most, "quota"));
  }

  private static List<Limit> database(Knobs knobs) {
    var database = knobs.database();
    var cpu = api() * Work.DATABASE_SECONDS;
    return List.of(
        connections(knobs),
        new Limit(
            "CPUs of MariaDB all day, without credits",
            cpu,
            database.cpus * database.baseline,
            "`instanceClass`"),
        new Limit("CPUs of MariaDB", cpu, database.cpus * BUSY, "`instanceClass`"),
        new Limit(
            "MB of boards in the buffer pool",
            Work.BOARD_MEGABYTES / Deployment.TEAM,
            database.gigabytes * 1024 / 2.0,
            "`instanceClass`"));
  }

  /** Functions keep one each, also while they wait; a proxy lends one for a transaction. */
  private static Limit connections(Knobs knobs) {
    var most = TemplateFacts.maxConnections();
    var waiting = TemplateFacts.count("AWS::Lambda::Alias");
    return new Limit(
        "connections beside one for each route, each function restored first",
        knobs.proxy() ? api() * Work.SECONDS : restored(),
        knobs.proxy() ? most : most - waiting,
        "`proxy`");
  }

  private static List<Limit> beacons() {
    return List.of(
        new Limit("beacon reads a second", beaconReads(), 5_500, "S3, by itself"),
        new Limit("beacon writes a second", changes(), 3_500, "S3, by itself"));
  }

  /** Functions that are there at once when each request waits for one to be restored. */
  private static double restored() {
    return api() * Work.RESTORING_SECONDS;
  }

  private static double beaconReads() {
    return SITE.idleMinute().beacon() / 60.0;
  }

  private static double changes() {
    return Usage.CHANGES / (Usage.DAYS * Usage.MINUTES_IN_VIEW * 60);
  }

  /** What one viewer asks the board's route a second: by itself, after own changes and others'. */
  private static double board() {
    var heard = SITE.change().maker() - 1 + (Deployment.TEAM - 1) * SITE.change().otherViewer();
    return SITE.idleMinute().api() / 60.0 + changes() * heard;
  }

  private static double api() {
    return board() + changes();
  }
}

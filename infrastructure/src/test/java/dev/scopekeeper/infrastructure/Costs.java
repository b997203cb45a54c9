package dev.scopekeeper.infrastructure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a month costs: the template's resources, times what people do, times the prices of us-east-1
 * (list prices without tax, as known in autumn 2026), less what is always free.
 */
final class Costs {

  /** Requests of one active person a month: half an hour of open board a day, and 200 changes. */
  private static final double REQUESTS = 30 * 900 + 200;

  private static final double SECONDS = 0.012;
  private static final double LOG_BYTES = 1_800;
  private static final double ANSWER_BYTES = 1_500;
  private static final double HOURS = 730;

  /** Files that a person has attached, in gigabytes: a hundred pictures of 2 MB. */
  private static final double FILES = 0.2;

  /** Files that a person attaches a month, and those they look at, of 1 MB each. */
  private static final double ATTACHED = 20;

  private static final double LOOKED_AT = 100;

  /** Dollars an hour of MariaDB, one zone. */
  private static final Map<String, Double> INSTANCES =
      Map.of("db.t4g.small", 0.032, "db.m7g.xlarge", 0.336);

  private Costs() {}

  /**
   * One size of use.
   *
   * @param zones in which MariaDB stands
   */
  record Size(int users, String instance, int zones, int gigabytes) {}

  static final List<Size> SIZES =
      List.of(
          new Size(1, templateInstance(), 1, templateGigabytes()),
          new Size(100, templateInstance(), 1, templateGigabytes()),
          new Size(10_000, "db.m7g.xlarge", 2, 100));

  /** Dollars a month for each thing, in the order of the table. */
  static Map<String, Double> of(Size size) {
    var requests = size.users() * REQUESTS;
    var costs = new LinkedHashMap<String, Double>();
    costs.put(
        "MariaDB instance",
        Objects.requireNonNull(INSTANCES.get(size.instance())) * HOURS * size.zones());
    costs.put("MariaDB storage and backups", size.gigabytes() * 0.115 * size.zones());
    costs.put("Administrator's secret", count("AWS::RDS::DBInstance") * 0.40);
    costs.put("Lambda requests", beyond(requests, 1e6) * 0.20 / 1e6);
    costs.put(
        "Lambda time",
        beyond(requests * SECONDS * templateGigabyteOfMemory(), 400_000) * 0.0000133334);
    costs.put("HTTP API", requests * 1.00 / 1e6);
    costs.put("CloudFront requests", beyond(requests, 10e6) * 1.00 / 1e6);
    costs.put("CloudFront functions", beyond(requests, 2e6) * 0.10 / 1e6);
    costs.put("CloudFront traffic", beyond(requests * ANSWER_BYTES / 1e9, 1_000) * 0.085);
    costs.put("Files", size.users() * FILES * 0.023);
    // each is sent, looked at and copied, and deleted where it was sent to
    costs.put(
        "Files requests",
        size.users() * (ATTACHED * 2 * 5 + (ATTACHED * 2 + LOOKED_AT) * 0.4) / 1e6);
    costs.put("Files traffic", beyond(size.users() * LOOKED_AT / 1e3, 100) * 0.09);
    costs.put("Logs", beyond(requests * LOG_BYTES / 1e9, 5) * 0.53);
    costs.put("Traces (5 %)", beyond(requests * 0.05, 100_000) * 5 / 1e6);
    costs.put("Alarms", beyond(count("AWS::CloudWatch::Alarm"), 10) * 0.10);
    costs.put("Dashboards", beyond(count("AWS::CloudWatch::Dashboard"), 3) * 3.00);
    return costs;
  }

  static double total(Size size) {
    return of(size).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The table of docs/costs.md. */
  static String table() {
    var rows = new StringBuilder("| dollars a month |");
    SIZES.forEach(size ->
        rows.append(" %,d %s |".formatted(size.users(), size.users() == 1 ? "person" : "people")));
    rows.append("\n| --- |").append(" ---: |".repeat(SIZES.size())).append('\n');
    of(SIZES.getFirst()).keySet().forEach(name -> rows.append(row(name)));
    rows.append("| **together** |");
    SIZES.forEach(size -> rows.append(dollars(total(size))));
    return rows.append('\n').toString();
  }

  private static String row(String name) {
    return "| "
        + name
        + " |"
        + SIZES.stream()
            .map(size -> dollars(Objects.requireNonNull(of(size).get(name))))
            .collect(Collectors.joining())
        + "\n";
  }

  private static String dollars(double amount) {
    return String.format(Locale.ROOT, " %,.2f |", amount);
  }

  private static double beyond(double amount, double free) {
    return Math.max(0, amount - free);
  }

  private static double count(String type) {
    return (double) Templates.of(type).count();
  }

  private static String templateInstance() {
    return Templates.of("AWS::RDS::DBInstance")
        .map(database -> database.property("DBInstanceClass").asString())
        .findFirst()
        .orElseThrow();
  }

  private static int templateGigabytes() {
    return Templates.of("AWS::RDS::DBInstance")
        .map(database -> Integer.parseInt(database.property("AllocatedStorage").asString()))
        .findFirst()
        .orElseThrow();
  }

  private static double templateGigabyteOfMemory() {
    return Templates.of("AWS::Lambda::Function")
            .filter(function -> !function.property("SnapStart").isMissingNode())
            .mapToInt(function -> function.property("MemorySize").asInt())
            .max()
            .orElseThrow()
        / 1024.0;
  }
}

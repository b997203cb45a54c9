package dev.scopekeeper.infrastructure;

import dev.scopekeeper.aws.JobSuccess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What a month costs: what people do, on what the template asks for, at list prices. */
final class Costs {

  /** Metrics that each request writes (RequestLog); jobs write one each. */
  private static final int REQUEST_METRICS = 3;

  /** Of the data, how much a day's backup adds, and how many snapshots are kept by hand. */
  private static final double DAILY_CHANGE = 0.05;

  private static final int SNAPSHOTS_KEPT = 1;

  /** What X-Ray takes beyond the first request of a second. */
  private static final double SAMPLED = 0.05;

  private Costs() {}

  /** Dollars a month for each thing, in the order of the table. */
  static Map<String, Double> of(Deployment size) {
    var costs = new LinkedHashMap<String, Double>();
    database(size, costs);
    functions(size.usage(), costs);
    cloudFront(size.usage(), costs);
    files(size.usage(), costs);
    watching(size.usage(), costs);
    return costs;
  }

  static double total(Deployment size) {
    return of(size).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Requests a month, and what follows from them. */
  static String requests() {
    return Markdown.table(
        head("a month"),
        List.of(
            amounts("API requests", usage -> usage.api() + TemplateFacts.siteChecks()),
            amounts("beacon reads", Usage::beaconReads),
            amounts("beacon writes", Usage::beaconWrites),
            amounts("files of the site", Usage::siteFiles),
            amounts("CloudFront requests", usage -> CloudFrontUse.of(usage).requests()),
            amounts("function calls", Costs::calls),
            amounts("traces", Costs::traces),
            amounts("boards in view at once, on average", Usage::viewersAtOnce)));
  }

  /** The table of docs/costs.md. */
  static String table() {
    var rows = new ArrayList<List<String>>();
    for (var name : of(Deployment.SIZES.getFirst()).keySet()) {
      rows.add(row(name, size -> Objects.requireNonNull(of(size).get(name))));
    }
    rows.add(row("**together**", Costs::total));
    return Markdown.table(head("dollars a month"), rows);
  }

  /** What the distribution costs, and the smallest plan that would be enough. */
  static String plans() {
    return Markdown.table(
        head("CloudFront, dollars a month"),
        List.of(
            row("as you go", size -> CloudFrontUse.of(size.usage()).dollars()),
            row("as you go, with a web ACL", size -> CloudFrontUse.of(size.usage()).withWebAcl()),
            cells("smallest plan that is enough", FlatPlan::enough)));
  }

  private static void database(Deployment size, Map<String, Double> costs) {
    var database = size.database();
    var hours = TemplateFacts.HOURS;
    costs.put("MariaDB instance", database.dollars * hours * size.zones());
    costs.put("MariaDB CPU credits", Price.CPU_CREDITS.of(surplusHours(size)));
    costs.put("MariaDB storage", Price.STORAGE.of((double) size.storage() * size.zones()));
    costs.put("Backups and snapshots", Price.BACKUPS.of(backups(size) - size.storage()));
    costs.put("RDS Proxy", size.proxy() ? Price.PROXY.of(Math.max(2, database.cpus) * hours) : 0.0);
    // the proxy signs in with a password of its own
    var secrets = TemplateFacts.count("AWS::SecretsManager::Secret") + (size.proxy() ? 1 : 0);
    costs.put("Secrets", Price.SECRETS.of(secrets));
  }

  /** CPU hours beyond what the class may use all month. */
  private static double surplusHours(Deployment size) {
    var used = calls(size.usage()) * Work.DATABASE_SECONDS / 3600;
    return Math.max(
        0, used - size.database().cpus * size.database().baseline * TemplateFacts.HOURS);
  }

  private static double backups(Deployment size) {
    var days = TemplateFacts.database().path("BackupRetentionPeriod").asInt();
    return size.data() * (1 + days * DAILY_CHANGE + SNAPSHOTS_KEPT);
  }

  private static void functions(Usage usage, Map<String, Double> costs) {
    var api = usage.api() + TemplateFacts.siteChecks();
    costs.put("Lambda requests", Price.FUNCTION_CALLS.of(calls(usage)));
    costs.put(
        "Lambda time",
        Price.FUNCTION_TIME.of(
            (api + TemplateFacts.warmUpCalls())
                    * Work.averageSeconds()
                    * TemplateFacts.functionMemory()
                + TemplateFacts.scheduledCalls() * Work.SCHEDULED_SECONDS * Work.SCHEDULED_MEMORY));
    costs.put("Lambda SnapStart", Price.SNAPSHOTS.of(TemplateFacts.count("AWS::Lambda::Version")));
    costs.put("HTTP API", Price.HTTP_API.of(api));
  }

  private static void cloudFront(Usage usage, Map<String, Double> costs) {
    var use = CloudFrontUse.of(usage);
    costs.put("CloudFront requests", Price.CLOUDFRONT_REQUESTS.of(use.requests()));
    costs.put("CloudFront functions", Price.CLOUDFRONT_FUNCTIONS.of(use.functionCalls()));
    costs.put(
        "CloudFront traffic",
        Price.CLOUDFRONT_TRAFFIC.of(use.traffic()) + Price.CLOUDFRONT_TO_ORIGIN.of(use.toOrigin()));
  }

  private static void files(Usage usage, Map<String, Double> costs) {
    costs.put("Beacons read", Price.FILE_READS.of(usage.beaconReads()));
    costs.put("Beacons written", Price.FILE_WRITES.of(usage.beaconWrites()));
    costs.put("Files", Price.FILES.of(usage.gigabytesOfFiles()));
    // each is sent, looked at and copied, and deleted where it was sent to
    costs.put(
        "Files requests",
        Price.FILE_WRITES.of(usage.attached() * 2)
            + Price.FILE_READS.of(usage.attached() * 2 + usage.lookedAt()));
    costs.put("Files traffic", Price.FILE_TRAFFIC.of(usage.gigabytesLookedAt()));
  }

  private static void watching(Usage usage, Map<String, Double> costs) {
    costs.put("Logs", Price.LOGS.of(calls(usage) * Work.LOG_BYTES / 1e9));
    costs.put("Traces", Price.TRACES.of(traces(usage)));
    costs.put("Alarms", Price.ALARMS.of(TemplateFacts.count("AWS::CloudWatch::Alarm")));
    costs.put("Metrics", Price.METRICS.of(REQUEST_METRICS + JobSuccess.values().length));
    costs.put("Dashboards", Price.DASHBOARDS.of(TemplateFacts.count("AWS::CloudWatch::Dashboard")));
    // the site is checked by a function of ours, which is among those above
    costs.put(
        "Canaries",
        Price.CANARY_RUNS.of(
            TemplateFacts.count("AWS::Synthetics::Canary") * TemplateFacts.siteChecks()));
  }

  /** Calls of all functions. */
  private static double calls(Usage usage) {
    return usage.api()
        + TemplateFacts.siteChecks()
        + TemplateFacts.warmUpCalls()
        + TemplateFacts.scheduledCalls();
  }

  /** The first request of each second in which there is one, and a share of the others. */
  private static double traces(Usage usage) {
    if (!TemplateFacts.routesAreTraced()) {
      return 0;
    }
    var calls = calls(usage);
    var seconds = usage.busySeconds();
    var first = seconds * (1 - Math.exp(-calls / seconds));
    return first + (calls - first) * SAMPLED;
  }

  private static List<String> amounts(String name, ToDoubleFunction<Usage> amount) {
    return cells(name, size -> Markdown.number(amount.applyAsDouble(size.usage())));
  }

  private static List<String> head(String first) {
    return cells(first, Deployment::label);
  }

  private static List<String> row(String name, ToDoubleFunction<Deployment> dollars) {
    return cells(name, size -> Markdown.dollars(dollars.applyAsDouble(size)));
  }

  private static List<String> cells(String first, Function<Deployment, String> text) {
    return Stream.concat(Stream.of(first), Deployment.SIZES.stream().map(text)).toList();
  }
}

package dev.scopekeeper.infrastructure;

import dev.scopekeeper.storage.FileLimits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The settings of a deployment, given as CDK context ({@code cdk deploy -c multiAz=true}).
 *
 * @param name name of the deployment and prefix of its stacks and functions
 * @param domain domain of the site, with a certificate in us-east-1; CloudFront's own by default
 * @param instanceClass instance class of MariaDB, such as {@code t4g.small}
 * @param proxy whether functions share connections through RDS Proxy
 * @param signUp {@code invite} or {@code open}
 * @param attachmentMaxBytes maximum size of an attachment
 * @param projectMaxBytes maximum size of all files of a project
 * @param webAcl ARN of a web ACL (WAF) in us-east-1
 * @param alarmEmail recipient of alarms and budget notifications
 * @param monthlyBudget maximum expected cost in dollars a month
 * @param rates rate limits of routes
 * @param guarded whether stack and database are protected from deletion; only after the first
 *     successful deployment, because a failed one must be deleted
 * @param snapshotsAtOnce number of versions that publish at a time
 */
public record Settings(
    String name,
    Optional<Domain> domain,
    String instanceClass,
    boolean multiAz,
    boolean proxy,
    String signUp,
    long attachmentMaxBytes,
    long projectMaxBytes,
    Optional<String> webAcl,
    Optional<String> alarmEmail,
    int monthlyBudget,
    RouteThrottling.Rates rates,
    boolean guarded,
    int snapshotsAtOnce) {
  private static final Set<String> NAMES =
      Set.of(
          "name",
          "domain",
          "certificate",
          "instanceClass",
          "multiAz",
          "proxy",
          "signUp",
          "attachmentMaxBytes",
          "projectMaxBytes",
          "webAcl",
          "alarmEmail",
          "monthlyBudget",
          "requestsPerSecond",
          "passwordsPerSecond",
          "transfersPerSecond",
          "protected",
          "snapshotsAtOnce");

  /** The value of alarmEmail for no alarms. */
  private static final String NOBODY = "nobody";

  /** A custom domain and the ARN of its certificate. */
  public record Domain(String name, String certificate) {}

  /**
   * Reads the context.
   *
   * @throws IllegalArgumentException in one line, naming the setting that is missing or wrong
   */
  public static Settings from(Function<String, Optional<Object>> context) {
    Function<String, Optional<String>> text = name -> context.apply(name).map(String::valueOf);
    return new Settings(
        matching("name", text.apply("name").orElse("Scopekeeper"), "[A-Za-z][A-Za-z0-9]{0,19}"),
        domain(text.apply("domain"), text.apply("certificate")),
        matching(
            "instanceClass",
            text.apply("instanceClass").orElse("t4g.small"),
            "[a-z][a-z0-9]*\\.[a-z0-9]+"),
        flag("multiAz", text, false),
        flag("proxy", text, false),
        matching("signUp", text.apply("signUp").orElse("invite"), "invite|open"),
        bytes("attachmentMaxBytes", text, FileLimits.USUAL.attachment()),
        bytes("projectMaxBytes", text, FileLimits.USUAL.project()),
        text.apply("webAcl")
            .map(
                arn -> matching("webAcl", arn, "arn:aws:wafv2:us-east-1:\\d{12}:global/webacl/.+")),
        text.apply("alarmEmail")
            .filter(address -> !address.equals(NOBODY))
            .map(address -> matching("alarmEmail", address, "[^@\\s]+@[^@\\s]+")),
        count("monthlyBudget", text, 50),
        new RouteThrottling.Rates(
            count("requestsPerSecond", text, 200),
            count("passwordsPerSecond", text, 10),
            count("transfersPerSecond", text, 5)),
        flag("protected", text, true),
        snapshotsAtOnce(text));
  }

  /**
   * Requires a recipient of alarms, or an explicit nobody, before a deployment.
   *
   * @throws IllegalArgumentException in one line, saying how
   */
  static void requireAlarmEmail(Function<String, Optional<Object>> context) {
    if (context.apply("alarmEmail").isEmpty()) {
      throw new IllegalArgumentException(
          "Name the recipient of alarms and costs: -c alarmEmail=you@example.com,"
              + " or -c alarmEmail=nobody for no alarms.");
    }
  }

  /** The names of all settings, sorted. */
  static List<String> names() {
    return NAMES.stream().sorted().toList();
  }

  private static Optional<Domain> domain(Optional<String> name, Optional<String> certificate) {
    if (name.isPresent() != certificate.isPresent()) {
      throw new IllegalArgumentException(
          "domain and certificate belong together: give both or neither");
    }
    return name.map(value ->
        new Domain(
            matching("domain", value, "([a-z0-9-]+\\.)+[a-z]{2,}"),
            matching(
                "certificate",
                certificate.orElseThrow(),
                "arn:aws:acm:us-east-1:\\d{12}:certificate/.+")));
  }

  private static boolean flag(String name, Function<String, Optional<String>> text, boolean usual) {
    var value = text.apply(name).orElse(String.valueOf(usual));
    return Boolean.parseBoolean(matching(name, value, "true|false"));
  }

  private static int count(String name, Function<String, Optional<String>> text, int usual) {
    var value = text.apply(name).orElse(String.valueOf(usual));
    return Integer.parseInt(matching(name, value, "[1-9][0-9]{0,5}"));
  }

  private static int snapshotsAtOnce(Function<String, Optional<String>> text) {
    var value = text.apply("snapshotsAtOnce").orElse("8");
    return Integer.parseInt(matching("snapshotsAtOnce", value, "[1-9][0-9]{0,2}"));
  }

  private static long bytes(String name, Function<String, Optional<String>> text, long usual) {
    var value = text.apply(name).orElse(String.valueOf(usual));
    return Long.parseLong(matching(name, value, "[1-9][0-9]{0,14}"));
  }

  private static String matching(String name, String value, String pattern) {
    if (!value.matches(pattern)) {
      throw new IllegalArgumentException(
          "%s must match %s, not \"%s\"".formatted(name, pattern, value));
    }
    return value;
  }
}

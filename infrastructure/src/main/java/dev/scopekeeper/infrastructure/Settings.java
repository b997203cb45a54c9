package dev.scopekeeper.infrastructure;

import dev.scopekeeper.storage.FileLimits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a deployment may decide, given as CDK context ({@code cdk deploy -c multiAz=true}).
 *
 * @param name of the deployment; its stacks and functions begin with it
 * @param domain to serve at, with a certificate in us-east-1; else CloudFront's own
 * @param instanceClass of MariaDB, such as {@code t4g.small}
 * @param proxy whether functions share connections, by RDS Proxy
 * @param signUp {@code invite} or {@code open}
 * @param attachmentMaxBytes of one file on a card
 * @param projectMaxBytes of all files of a project together
 * @param webAcl ARN of a web ACL (WAF) in us-east-1
 * @param alarmEmail who is told of alarms and of the budget
 * @param monthlyBudget dollars a month that are expected at most
 * @param rates requests a second that each route takes
 * @param guarded whether stack and database refuse to be deleted: after the first deployment
 *     succeeded, because one that failed has to be deleted
 * @param snapshotsAtOnce how many functions' versions publish at a time
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

  /** Said instead of an address by those who want no alarms. */
  private static final String NOBODY = "nobody";

  /** A name of our own and the ARN of its certificate. */
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
   * Before a deployment, somebody has to be named whom alarms reach, or nobody on purpose.
   *
   * @throws IllegalArgumentException in one line, saying how
   */
  static void requireAlarmEmail(Function<String, Optional<Object>> context) {
    if (context.apply("alarmEmail").isEmpty()) {
      throw new IllegalArgumentException(
          "Say who is told of alarms and costs: -c alarmEmail=you@example.com,"
              + " or -c alarmEmail=nobody for no alarms.");
    }
  }

  /** The settings there are, in order. */
  static List<String> names() {
    return NAMES.stream().sorted().toList();
  }

  private static Optional<Domain> domain(Optional<String> name, Optional<String> certificate) {
    if (name.isPresent() != certificate.isPresent()) {
      throw new IllegalArgumentException(
          "domain and certificate belong together: give both or neither");
    }
    return name.map(given ->
        new Domain(
            matching("domain", given, "([a-z0-9-]+\\.)+[a-z]{2,}"),
            matching(
                "certificate",
                certificate.orElseThrow(),
                "arn:aws:acm:us-east-1:\\d{12}:certificate/.+")));
  }

  private static boolean flag(String name, Function<String, Optional<String>> text, boolean usual) {
    var given = text.apply(name).orElse(String.valueOf(usual));
    return Boolean.parseBoolean(matching(name, given, "true|false"));
  }

  private static int count(String name, Function<String, Optional<String>> text, int usual) {
    var given = text.apply(name).orElse(String.valueOf(usual));
    return Integer.parseInt(matching(name, given, "[1-9][0-9]{0,5}"));
  }

  private static int snapshotsAtOnce(Function<String, Optional<String>> text) {
    var given = text.apply("snapshotsAtOnce").orElse("8");
    return Integer.parseInt(matching("snapshotsAtOnce", given, "[1-9][0-9]{0,2}"));
  }

  private static long bytes(String name, Function<String, Optional<String>> text, long usual) {
    var given = text.apply(name).orElse(String.valueOf(usual));
    return Long.parseLong(matching(name, given, "[1-9][0-9]{0,14}"));
  }

  private static String matching(String name, String value, String pattern) {
    if (!value.matches(pattern)) {
      throw new IllegalArgumentException(
          "%s must match %s, not \"%s\"".formatted(name, pattern, value));
    }
    return value;
  }
}

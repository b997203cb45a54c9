import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Attacks a running server, on this machine only, in every way that once succeeded, and prints for
 * each whether it held. Ends with 1 where an attack succeeded.
 *
 * <p>Arguments: what {@code bench/start} printed of the server, its log, what it printed of a second
 * one that believes it is on the internet, and the log of that; then optionally a part of the names
 * of the attacks to perform.
 */
public final class Attack {

  /** One attack by its name, a sentence about what the attacker tries. */
  record Scenario(String name, Attempt attempt) {}

  /** Performs an attack. Throws what stopped it from being performed at all. */
  @FunctionalInterface
  interface Attempt {
    Result perform() throws Exception;
  }

  /**
   * How an attack ended.
   *
   * @param held whether the server kept what was attacked
   * @param evidence what the attacker saw
   */
  record Result(boolean held, String evidence) {}

  private Attack() {}

  public static void main(String[] arguments) throws Exception {
    var server = Target.of(arguments[0], arguments[1]);
    var open = Target.of(arguments[2], arguments[3]);
    var part = arguments.length > 4 ? arguments[4].toLowerCase(Locale.ROOT) : "";
    var people = new People(server);
    var scenarios =
        Stream.of(
                new SetUpAttacks(open).all(),
                new FileAttacks(server, people).all(),
                new RightsAttacks(people).all(),
                new HttpAttacks(people).all(),
                new GuessingAttacks(people).all(),
                new LoadAttacks(server, people).all(),
                new SecretAttacks(server, people).all())
            .flatMap(List::stream)
            .filter(scenario -> scenario.name().toLowerCase(Locale.ROOT).contains(part))
            .toList();
    var fallen = 0;
    for (var scenario : scenarios) {
      fallen += held(scenario) ? 0 : 1;
    }
    System.out.printf("%d attacks, %d succeeded%n", scenarios.size(), fallen);
    System.out.printf("{\"attacks\":%d,\"succeeded\":%d}%n", scenarios.size(), fallen);
    if (fallen > 0) {
      System.exit(1);
    }
  }

  private static boolean held(Scenario scenario) {
    var result = performed(scenario).orElse(new Result(false, "could not be performed"));
    System.out.printf(
        "%-9s  %-78s  %s%n",
        result.held() ? "held" : "SUCCEEDED", scenario.name(), result.evidence());
    return result.held();
  }

  private static Optional<Result> performed(Scenario scenario) {
    try {
      return Optional.of(scenario.attempt().perform());
    } catch (Exception e) {
      e.printStackTrace();
      return Optional.empty();
    }
  }
}

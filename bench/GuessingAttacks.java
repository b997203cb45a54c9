import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** By trying passwords and codes. */
final class GuessingAttacks {
  /** How many guesses of one name from one address are looked at (docs/threats.md). */
  private static final int FREE = 8;

  private final People people;

  GuessingAttacks(People people) {
    this.people = people;
  }

  List<Attack.Scenario> all() {
    return List.of(
        new Attack.Scenario("guessing: 48 passwords at once", this::parallel),
        new Attack.Scenario("guessing: one account under 40 spellings of its name", this::spellings),
        new Attack.Scenario("guessing: one password for 80 names", this::spraying),
        new Attack.Scenario("guessing: 40 addresses of one IPv6 network", this::network),
        new Attack.Scenario("guessing: invented addresses before the proxy's own", this::invented),
        new Attack.Scenario("guessing: 40 recovery codes", this::recovery),
        new Attack.Scenario("guessing: keep the owner out while guessing", this::lockOut),
        new Attack.Scenario("guessing: passwords that everybody tries first", this::common),
        new Attack.Scenario("guessing: 60 accounts through a closed door", this::door));
  }

  private Attack.Result parallel() throws Exception {
    var person = people.anybody();
    var source = Browser.address();
    var statuses =
        atOnce(48, number -> () -> guess(new Browser(people.target(), source), person.username(), number));
    return looked(statuses);
  }

  private Attack.Result spellings() throws Exception {
    var person = people.anybody();
    var browser = people.stranger();
    var statuses = new ArrayList<Integer>();
    for (var i = 0; i < 40; i++) {
      var name = i % 2 == 0 ? person.username() : person.username().toUpperCase(java.util.Locale.ROOT);
      statuses.add(guess(browser, name + " ".repeat(i / 2), i));
    }
    return looked(statuses);
  }

  private Attack.Result spraying() throws Exception {
    var browser = people.stranger();
    var statuses = new ArrayList<Integer>();
    for (var i = 0; i < 80; i++) {
      statuses.add(guess(browser, "nobody-" + i, 1));
    }
    var seen = statuses.stream().filter(status -> status == 401).count();
    return new Attack.Result(seen < 80, seen + " of 80 looked at");
  }

  private Attack.Result network() throws Exception {
    var person = people.anybody();
    var statuses = new ArrayList<Integer>();
    for (var i = 0; i < 40; i++) {
      var browser = new Browser(people.target(), "2001:db8:1:2::%x".formatted(i + 1));
      statuses.add(guess(browser, person.username(), i));
    }
    return looked(statuses);
  }

  private Attack.Result invented() throws Exception {
    var person = people.anybody();
    var own = Browser.address();
    var statuses = new ArrayList<Integer>();
    for (var i = 0; i < 40; i++) {
      var browser = new Browser(people.target(), "203.0.113.%d, %s".formatted(i + 1, own));
      statuses.add(guess(browser, person.username(), i));
    }
    return looked(statuses);
  }

  private Attack.Result recovery() throws Exception {
    var person = people.anybody();
    var browser = people.stranger();
    var statuses = new ArrayList<Integer>();
    for (var i = 0; i < 40; i++) {
      var body =
          Map.of(
              "username", person.username(),
              "recoveryCode", "aaaa-bbbb-cccc-%04d".formatted(i),
              "newPassword", "Taken over at last 7");
      statuses.add(browser.send("POST", "/api/recoveries", Optional.of(body), Map.of()).status());
    }
    return looked(statuses);
  }

  private Attack.Result lockOut() throws Exception {
    var person = people.anybody();
    var guesser = people.stranger();
    for (var i = 0; i < 20; i++) {
      guess(guesser, person.username(), i);
    }
    var status = signIn(people.stranger(), person.username(), person.password());
    return new Attack.Result(status == 201, "the owner signs in: " + status);
  }

  private Attack.Result common() throws Exception {
    var person = people.anybody();
    var taken = new ArrayList<String>();
    for (var password : List.of("1234567890", "qwertyuiop", "aaaaaaaaaa", "Password123", "passwordpassword")) {
      var body = Map.of("currentPassword", person.password(), "newPassword", password);
      var answer = person.browser().send("PUT", "/api/me/password", Optional.of(body), Map.of());
      if (answer.status() < 400) {
        taken.add(password);
        break;
      }
    }
    return new Attack.Result(taken.isEmpty(), "taken: " + taken);
  }

  private Attack.Result door() throws Exception {
    var source = Browser.address();
    var statuses =
        atOnce(
            60,
            number ->
                () -> {
                  var body =
                      Map.of(
                          "id", Browser.id(),
                          "username", "door-" + number,
                          "name", "D",
                          "password", "Through a closed door 9");
                  return new Browser(people.target(), source)
                      .send("POST", "/api/accounts", Optional.of(body), Map.of())
                      .status();
                });
    var made = statuses.stream().filter(status -> status < 400).count();
    var later = statuses.stream().filter(status -> status == 429 || status == 503).count();
    return new Attack.Result(made == 0 && later > 0, made + " made, " + later + " told to come later");
  }

  private static Attack.Result looked(List<Integer> statuses) {
    var looked = statuses.stream().filter(status -> status == 401).count();
    return new Attack.Result(
        looked <= FREE && statuses.stream().allMatch(status -> status >= 400),
        looked + " of " + statuses.size() + " looked at");
  }

  private static int guess(Browser browser, String username, int number) throws Exception {
    return signIn(browser, username, "A wrong guess " + number);
  }

  private static int signIn(Browser browser, String username, String password) throws Exception {
    var body = Map.of("username", username, "password", password);
    return browser.send("POST", "/api/sessions", Optional.of(body), Map.of()).status();
  }

  private static List<Integer> atOnce(int count, IntFunction<Callable<Integer>> work)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses = new ArrayList<Integer>();
      for (var future : threads.invokeAll(IntStream.range(0, count).mapToObj(work).toList())) {
        statuses.add(future.get());
      }
      return statuses;
    }
  }
}

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** On a server that believes it is on the internet and has no account yet. */
final class SetUpAttacks {
  private final Target open;

  SetUpAttacks(Target open) {
    this.open = open;
  }

  List<Attack.Scenario> all() {
    return List.of(
        new Attack.Scenario("set-up: a stranger asks whether nobody has an account yet", this::ask),
        new Attack.Scenario("set-up: a stranger makes the first account", this::first),
        new Attack.Scenario("set-up: a stranger guesses the set-up link", this::guess));
  }

  private Attack.Result ask() throws Exception {
    var answer = new Browser(open, Browser.address()).get("/api/sign-up").json();
    return new Attack.Result(
        !answer.get("first").asBoolean() && !answer.get("open").asBoolean(), answer.toString());
  }

  private Attack.Result first() throws Exception {
    return refused(Map.of());
  }

  private Attack.Result guess() throws Exception {
    return refused(Map.of("setUp", "A".repeat(43)));
  }

  private Attack.Result refused(Map<String, String> more) throws Exception {
    var body = new java.util.HashMap<String, String>(more);
    body.putAll(
        Map.of(
            "id", Browser.id(), "username", "stranger", "name", "S", "password", "First come 1st served"));
    var answer =
        new Browser(open, Browser.address())
            .send("POST", "/api/accounts", Optional.of(body), Map.of("Origin", "https://board.example"));
    return new Attack.Result(answer.status() == 403, String.valueOf(answer.status()));
  }
}

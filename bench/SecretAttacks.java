import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** By reading what the server wrote down of all that went before. */
final class SecretAttacks {
  private static final Pattern SECRETS =
      Pattern.compile("\\$argon2|Only for attacks|A wrong guess|X-Amz-Signature=[0-9a-f]{16}");
  private final Target target;
  private final People people;

  SecretAttacks(Target target, People people) {
    this.target = target;
    this.people = people;
  }

  List<Attack.Scenario> all() {
    return List.of(
        new Attack.Scenario("secrets: read passwords, hashes and links in the log", this::log));
  }

  /** After a request that the database refuses. */
  private Attack.Result log() throws Exception {
    var person = people.anybody();
    var project = people.project(person, "Log");
    var card = people.card(project, "Taken");
    var body = Map.of("id", card, "title", "Only for attacks: twice");
    person.browser().send("POST", project.path("/cards"), Optional.of(body), Map.of("Idempotency-Key", Browser.id()));
    var found = SECRETS.matcher(Files.readString(target.log())).results().map(match -> match.group()).distinct().toList();
    return new Attack.Result(found.isEmpty(), "found: " + found);
  }
}

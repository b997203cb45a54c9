import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is there: the first account, which lets the others in by invite links. */
final class People {

  /**
   * Somebody with an account.
   *
   * @param browser where they are signed in
   */
  record Person(String id, String username, String password, Browser browser) {}

  /** A project and how its things are addressed. */
  record Project(String id, Person owner) {
    String path(String rest) {
      return "/api/projects/" + id + rest;
    }
  }

  private static final String PASSWORD = "Only for attacks 1%d";
  private final Target target;
  private final AtomicInteger count = new AtomicInteger();
  private final Person first;
  private final Project door;

  People(Target target) throws Exception {
    this.target = target;
    first = signedUp(Map.of("setUp", Files.readString(target.data().resolve("set-up-token")).strip()));
    door = project(first, "Door");
  }

  Target target() {
    return target;
  }

  /** Somebody new, at an address of their own. */
  Person anybody() throws Exception {
    return signedUp(Map.of("invite", invite(door, "viewer")));
  }

  Browser stranger() {
    return new Browser(target, Browser.address());
  }

  Project project(Person owner, String name) throws Exception {
    var id = Browser.id();
    ok(
        owner
            .browser()
            .post(
                "/api/projects",
                Map.of("id", id, "key", "AT", "name", name, "template", "default")));
    return new Project(id, owner);
  }

  /** The token of a new invite link. */
  String invite(Project project, String role) throws Exception {
    return invite(project, project.owner(), role);
  }

  String invite(Project project, Person by, String role) throws Exception {
    var body = Map.of("id", Browser.id(), "role", role);
    return ok(by.browser().post(project.path("/invites"), body)).json().get("token").asString();
  }

  Browser.Answer accept(Person person, String invite) throws Exception {
    return person.browser().post("/api/invites/accept", Map.of("token", invite));
  }

  /** Makes somebody a member. */
  void join(Project project, Person person, String role) throws Exception {
    ok(accept(person, invite(project, role)));
  }

  void remove(Project project, Person person) throws Exception {
    ok(project.owner().browser().delete(project.path("/members/" + person.id())));
  }

  void demote(Project project, Person person, String from, String to) throws Exception {
    ok(
        project
            .owner()
            .browser()
            .patch(
                project.path("/members/" + person.id()),
                Map.of("role", Map.of("from", from, "to", to))));
  }

  /** The body of an import of all boards of a file, each under a new id. */
  static Map<String, Object> importOf(Person importer, String file) throws Exception {
    var preview = ok(importer.browser().post("/api/imports/preview", Map.of("file", file))).json();
    var boards =
        preview
            .get("boards")
            .valueStream()
            .map(
                board ->
                    Map.of(
                        "ref", board.get("ref").asString(),
                        "id", Browser.id(),
                        "key", "IM",
                        "name", "Imported"))
            .toList();
    return Map.of("file", file, "boards", boards);
  }

  /** A new card in the project. */
  String card(Project project, String title) throws Exception {
    var id = Browser.id();
    ok(project.owner().browser().post(project.path("/cards"), Map.of("id", id, "title", title)));
    return id;
  }

  /**
   * The answer, which must be a success.
   *
   * @throws IllegalStateException with what the server says
   */
  static Browser.Answer ok(Browser.Answer answer) {
    if (answer.status() >= 400) {
      throw new IllegalStateException(answer.response().uri() + ": " + answer.status() + " " + answer.text());
    }
    return answer;
  }

  private Person signedUp(Map<String, String> more) throws Exception {
    var number = count.incrementAndGet();
    var password = PASSWORD.formatted(number);
    var id = Browser.id();
    var username = "attacker-" + number;
    var browser = new Browser(target, Browser.address());
    var body = new HashMap<String, String>(more);
    body.putAll(Map.of("id", id, "username", username, "name", "A " + number, "password", password));
    ok(browser.send("POST", "/api/accounts", Optional.of(body), Map.of()));
    return new Person(id, username, password, browser);
  }
}

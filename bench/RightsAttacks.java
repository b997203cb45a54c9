import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** With rights that somebody had once. */
final class RightsAttacks {
  private final People people;

  RightsAttacks(People people) {
    this.people = people;
  }

  List<Attack.Scenario> all() {
    return List.of(
        new Attack.Scenario("rights: a removed creator repeats the creation of the project", this::creation),
        new Attack.Scenario("rights: a removed importer repeats the import", this::importing),
        new Attack.Scenario("rights: a removed member comes back by an invite of their own", this::ownInvite),
        new Attack.Scenario("rights: a demoted owner comes back by an invite of their own", this::demoted),
        new Attack.Scenario("rights: a removed member comes back by an older invite", this::olderInvite),
        new Attack.Scenario("rights: a removed owner looks by a public link of their own", this::publicLink),
        new Attack.Scenario("rights: a public link shows an archived project", this::archived),
        new Attack.Scenario("rights: the session that a sign-in replaced goes on", this::session),
        new Attack.Scenario("rights: sessions begun while the password is changed", this::oldPassword),
        new Attack.Scenario("rights: a project with the id of a deleted one", this::deletedId),
        new Attack.Scenario("rights: undo leaves a project without a done stage", this::doneStage));
  }

  private Attack.Result creation() throws Exception {
    var creator = people.anybody();
    var body =
        Map.<String, Object>of(
            "id", Browser.id(), "key", "GO", "name", "Gone", "template", "default");
    var headers = Map.of("Idempotency-Key", Browser.id());
    People.ok(creator.browser().send("POST", "/api/projects", Optional.of(body), headers));
    handOver(new People.Project(body.get("id").toString(), creator));
    var again = creator.browser().send("POST", "/api/projects", Optional.of(body), headers);
    return new Attack.Result(
        again.status() == 409 && !again.text().contains("stages"), String.valueOf(again.status()));
  }

  private Attack.Result importing() throws Exception {
    var importer = people.anybody();
    var body = People.importOf(importer, "Title,Stage\na,A\nb,B\n");
    var headers = Map.of("Idempotency-Key", Browser.id());
    var imported =
        People.ok(importer.browser().send("POST", "/api/imports", Optional.of(body), headers));
    handOver(new People.Project(imported.json().at("/projects/0/id").asString(), importer));
    var again = importer.browser().send("POST", "/api/imports", Optional.of(body), headers);
    return new Attack.Result(
        again.status() == 409 && !again.text().contains("\"cards\""), String.valueOf(again.status()));
  }

  /** Another owner takes the project over and removes who made it. */
  private void handOver(People.Project project) throws Exception {
    var other = people.anybody();
    people.join(project, other, "owner");
    people.remove(new People.Project(project.id(), other), project.owner());
  }

  private Attack.Result ownInvite() throws Exception {
    var project = people.project(people.anybody(), "Own invite");
    var member = people.anybody();
    people.join(project, member, "owner");
    var invite = people.invite(project, member, "owner");
    people.remove(project, member);
    return comesBack(project, member, invite);
  }

  private Attack.Result demoted() throws Exception {
    var project = people.project(people.anybody(), "Demoted");
    var member = people.anybody();
    people.join(project, member, "owner");
    var invite = people.invite(project, member, "owner");
    people.demote(project, member, "owner", "viewer");
    People.ok(member.browser().delete(project.path("/members/" + member.id())));
    return comesBack(project, member, invite);
  }

  private Attack.Result olderInvite() throws Exception {
    var project = people.project(people.anybody(), "Older invite");
    var member = people.anybody();
    people.join(project, member, "editor");
    var invite = people.invite(project, "editor");
    people.remove(project, member);
    return comesBack(project, member, invite);
  }

  private Attack.Result comesBack(People.Project project, People.Person member, String invite)
      throws Exception {
    var accepted = people.accept(member, invite);
    var board = member.browser().get(project.path("/board"));
    return new Attack.Result(
        board.status() == 404, "invite " + accepted.status() + ", board " + board.status());
  }

  private Attack.Result publicLink() throws Exception {
    var project = people.project(people.anybody(), "Public link");
    var member = people.anybody();
    people.join(project, member, "owner");
    var link = publicLink(project, member);
    people.remove(project, member);
    var look = people.stranger().post("/api/public-links/look", Map.of("token", link));
    return new Attack.Result(look.status() == 404, String.valueOf(look.status()));
  }

  private Attack.Result archived() throws Exception {
    var project = people.project(people.anybody(), "Archived");
    var link = publicLink(project, project.owner());
    People.ok(project.owner().browser().post(project.path("/archive")));
    var look = people.stranger().post("/api/public-links/look", Map.of("token", link));
    return new Attack.Result(look.status() == 404, String.valueOf(look.status()));
  }

  private static String publicLink(People.Project project, People.Person by) throws Exception {
    var answer = by.browser().post(project.path("/public-links"), Map.of("id", Browser.id()));
    return People.ok(answer).json().get("token").asString();
  }

  private Attack.Result session() throws Exception {
    var person = people.anybody();
    var kept = person.browser().copy();
    var credentials = Map.of("username", person.username(), "password", person.password());
    People.ok(person.browser().post("/api/sessions", credentials));
    var answer = kept.get("/api/me");
    return new Attack.Result(answer.status() == 401, String.valueOf(answer.status()));
  }

  /** Whoever knows the old password signs in over and over, here and there. */
  private Attack.Result oldPassword() throws Exception {
    var person = people.anybody();
    var credentials = Map.of("username", person.username(), "password", person.password());
    var change =
        Map.of("currentPassword", person.password(), "newPassword", "Changed under attack 7");
    var thieves = Stream.generate(people::stranger).limit(8).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var signIns =
          thieves.stream()
              .map(thief -> threads.submit(() -> thief.post("/api/sessions", credentials)))
              .toList();
      People.ok(person.browser().send("PUT", "/api/me/password", Optional.of(change), Map.of()));
      for (var signIn : signIns) {
        signIn.get();
      }
    }
    var alive = 0;
    for (var thief : thieves) {
      alive += thief.get("/api/me").status() == 200 ? 1 : 0;
    }
    return new Attack.Result(alive == 0, alive + " of 8 sessions go on");
  }

  private Attack.Result deletedId() throws Exception {
    var project = people.project(people.anybody(), "Secret");
    People.ok(project.owner().browser().post(project.path("/archive")));
    var meant = Optional.<Object>of(Map.of("project", "Secret"));
    People.ok(project.owner().browser().send("DELETE", project.path(""), meant, Map.of()));
    var again =
        Map.of("id", project.id(), "key", "MI", "name", "Mine", "template", "empty");
    var made = people.anybody().browser().post("/api/projects", again);
    return new Attack.Result(made.status() == 409, String.valueOf(made.status()));
  }

  private Attack.Result doneStage() throws Exception {
    var owner = people.anybody();
    var project = people.project(owner, "Undo");
    var stage = Browser.id();
    var change = Browser.id();
    var body = Map.of("id", stage, "name", "Really done");
    People.ok(
        owner
            .browser()
            .send("POST", project.path("/stages"), Optional.of(body), Map.of("Idempotency-Key", change)));
    var done = Map.of("done", Map.of("from", false, "to", true));
    People.ok(owner.browser().patch(project.path("/stages/" + stage), done));
    var undo = owner.browser().post(project.path("/undo"), Map.of("change", change));
    var marks =
        People.ok(owner.browser().get(project.path("/board")))
            .json()
            .get("stages")
            .valueStream()
            .filter(one -> one.path("done").asBoolean(false))
            .count();
    return new Attack.Result(
        marks == 1 && undo.status() < 500, "undo " + undo.status() + ", done stages " + marks);
  }
}

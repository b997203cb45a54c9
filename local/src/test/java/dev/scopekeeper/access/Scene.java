package dev.scopekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.Copies;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A project with some of everything and members of every role.
 *
 * @param ids by name; {@code comment.editor} is the comment that the editor wrote
 */
record Scene(TestProject project, Map<String, Person> people, Map<String, String> ids) {

  /** People for many scenes: signing up costs a password hash. */
  static Map<String, Person> people(App app) {
    var people = new HashMap<String, Person>();
    for (var name : List.of("creator", "stranger", "viewer", "editor", "owner")) {
      people.put(name, Person.of(app));
    }
    return people;
  }

  static Scene of(Map<String, Person> people) {
    var creator = Objects.requireNonNull(people.get("creator")).user();
    var scene = new Scene(creator.project(), people, new HashMap<>());
    scene.fill();
    return scene;
  }

  /** The same things in a project of its own, with the same people. */
  Scene copy(Copies copies) throws SQLException {
    var id = copies.of(project.id());
    var changed = new HashMap<>(ids);
    changed.put("project", id.toString());
    return new Scene(new TestProject(project.owner(), id, project.made()), people, changed);
  }

  /** The same scene where one of the people is somebody new. */
  Scene with(String name, Person person) {
    var changed = new HashMap<>(people);
    changed.put(name, person);
    return new Scene(project, changed, ids);
  }

  /** The id of that name as the caller means it. */
  String id(String name, Caller caller) {
    var id = ids.getOrDefault(name + "." + caller.key(), ids.get(name));
    return Objects.requireNonNull(id, "no id called " + name);
  }

  /** The name of an id, if it is one of this scene's. */
  Optional<String> name(String id) {
    return ids.entrySet().stream()
        .filter(entry -> entry.getValue().equals(id))
        .map(entry -> entry.getKey().replaceFirst("\\..*", ""))
        .findFirst();
  }

  Person person(String name) {
    return Objects.requireNonNull(people.get(name));
  }

  private void fill() {
    var owner = project.owner();
    ids.put("project", project.id().toString());
    ids.put("member", person("creator").id());
    for (var role : List.of("viewer", "editor", "owner")) {
      person(role).user().joins(project, role);
      ids.put("self." + role, person(role).id());
    }
    ids.put("self", person("creator").id());
    ids.put("assignee", person("editor").id());
    ids.put("stage", project.stage(1));
    ids.put("otherStage", project.stage(2));
    ids.put("release", project.release(0));
    ids.put("otherRelease", project.release(1));
    ids.put("epic", project.made().at("/epics/0/id").asString());
    ids.put("otherEpic", made(owner, "/epics", Map.of("name", "Another")));
    owner.patch(path("stages", "stage"), Map.of("wipLimit", Map.of("to", 5)));
    owner.patch(
        path("releases", "release"),
        Map.of("targetDate", Map.of("to", "2026-12-24"), "capacity", Map.of("to", 20)));
    ids.put("lockedRelease", made(owner, "/releases", Map.of("name", "Locked")));
    ids.put("label", made(owner, "/labels", Map.of("name", "a", "color", "000000")));
    ids.put("otherLabel", made(owner, "/labels", Map.of("name", "b", "color", "FFFFFF")));
    ids.put(
        "template",
        made(owner, "/templates", Map.of("kind", "bug", "description", "How", "checklist", "one")));
    ids.put("invite", invite());
    ids.put("upload", App.id().toString());
    cards(owner);
    groundwork(owner);
    decisions(owner);
    ids.put("suggestion", made(owner, "/suggestions", Map.of("title", "Idea")));
    ids.put("otherSuggestion", made(owner, "/suggestions", Map.of("title", "Whim")));
    for (var name : List.of("editor", "owner")) {
      parts(name);
    }
  }

  private void cards(User owner) {
    ids.put("card", card(owner, "One"));
    ids.put("otherCard", card(owner, "Two"));
    ids.put("plannedCard", card(owner, "Planned", "release"));
    ids.put("swapCard", card(owner, "Swapped", "release"));
    ids.put("archivedCard", card(owner, "Three", "release"));
    ids.put("blocker", card(owner, "Four"));
    owner.put(project.path("/cards/" + ids.get("card") + "/blockers/" + ids.get("blocker")));
    owner.post(project.path("/cards/" + ids.get("archivedCard") + "/archive"));
    ids.put("lockedCard", card(owner, "Locked", "lockedRelease"));
    project.settled();
    owner.post(path("releases", "lockedRelease") + "/lock");
    var checklist = "/cards/" + ids.get("card") + "/checklist";
    ids.put("item", made(owner, checklist, Map.of("text", "one")));
    ids.put("otherItem", made(owner, checklist, Map.of("text", "two")));
    var card = project.path("/cards/" + ids.get("card"));
    ids.put("attachment", project.attachment(card, "a.txt", "hello").toString());
  }

  private void groundwork(User owner) {
    ids.put("useCase", made(owner, "/use-cases", Map.of("text", "one")));
    ids.put("otherUseCase", made(owner, "/use-cases", Map.of("text", "two")));
    var check = Map.of("area", "hardening", "question", "One?", "why", "Because", "required", true);
    ids.put("check", made(owner, "/checks", check));
    ids.put("otherCheck", made(owner, "/checks", check));
  }

  private void decisions(User owner) {
    ids.put("decision", made(owner, "/decisions", Map.of("title", "One")));
    ids.put("otherDecision", made(owner, "/decisions", Map.of("title", "Two")));
    owner.put(project.path("/cards/" + ids.get("card") + "/decisions/" + ids.get("decision")));
  }

  private String path(String collection, String name) {
    return project.path("/" + collection + "/" + ids.get(name));
  }

  private String card(User owner, String title) {
    return made(owner, "/cards", newCard(title));
  }

  private String card(User owner, String title, String release) {
    var body = new HashMap<>(newCard(title));
    body.put("release", id(release, Caller.OWNER));
    return made(owner, "/cards", body);
  }

  private Map<String, Object> newCard(String title) {
    return Map.of(
        "title",
        title,
        "stage",
        id("stage", Caller.OWNER),
        "epic",
        id("epic", Caller.OWNER),
        "assignee",
        person("creator").id(),
        "labels",
        List.of(id("label", Caller.OWNER)),
        "estimate",
        1.5,
        "due",
        "2026-12-24");
  }

  /** What only its author may reword or take back. */
  private void parts(String name) {
    var user = person(name).user();
    var comment = made(user, "/cards/" + ids.get("card") + "/comments", Map.of("body", "x"));
    ids.put("comment." + name, comment);
    ids.putIfAbsent("comment", comment);
    var change = App.id();
    var move = Map.of("release", Map.of());
    var card = card(user, "Of " + name, "release");
    var path = project.path("/cards/" + card + "/move");
    assertThat(user.call("POST", path, Optional.of(move), change).status()).isEqualTo(200);
    ids.put("change." + name, change.toString());
    ids.putIfAbsent("change", change.toString());
  }

  private String invite() {
    var id = App.id();
    var answer = project.owner().post(project.path("/invites"), Map.of("id", id, "role", "viewer"));
    ids.put("token", answer.json().get("token").asString());
    return id.toString();
  }

  private String made(User user, String path, Map<String, ?> body) {
    UUID id = App.id();
    var whole = new HashMap<String, Object>(body);
    whole.put("id", id);
    var answer = user.post(project.path(path), whole);
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(201);
    return id.toString();
  }
}

package dev.scopekeeper.export;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Makes things of every kind by the routes, at random; what is refused is left. */
final class RandomProject {
  private static final List<String> KINDS =
      List.of("feature", "bug", "hardening", "chore", "spike");

  private final Random random;
  private final RandomText texts;
  private final TestProject project;
  private final List<User> people;
  private final List<String> accounts;
  private final Map<String, List<UUID>> made = new HashMap<>();

  RandomProject(Random random, TestProject project, List<User> people) {
    this.random = random;
    this.texts = new RandomText(random);
    this.project = project;
    this.people = people;
    this.accounts = people.stream().map(User::account).toList();
  }

  /** Does that many things. */
  void live(int steps) {
    project.made().path("stages").forEach(stage -> remember("stages", stage.get("id").asString()));
    project.made().path("releases").forEach(one -> remember("releases", one.get("id").asString()));
    project.made().path("epics").forEach(epic -> remember("epics", epic.get("id").asString()));
    project.made().path("checks").forEach(check -> remember("checks", check.get("id").asString()));
    for (var i = 0; i < steps; i++) {
      step();
    }
  }

  private void step() {
    switch (random.nextInt(24)) {
      case 0 -> post("stages", Map.of("name", texts.title(60), "wipLimit", 1 + random.nextInt(9)));
      case 1 ->
          post(
              "releases",
              Map.of("name", texts.title(60), "capacity", 7.5, "targetDate", "2027-02-03"));
      case 2 -> post("epics", Map.of("name", texts.title(60)));
      case 3 ->
          post(
              "labels",
              Map.of("name", texts.title(60), "color", "%06X".formatted(random.nextInt(1 << 24))));
      case 4 ->
          post(
              "templates",
              Map.of(
                  "kind",
                  kind(),
                  "description",
                  texts.body(10_000),
                  "checklist",
                  texts.body(5_000)));
      case 5 -> post("use-cases", Map.of("text", texts.title(300)));
      case 6 ->
          post(
              "checks",
              Map.of("area", "hardening", "question", texts.title(300), "why", texts.body(500)));
      case 7 -> check();
      case 8 ->
          post(
              "decisions",
              Map.of(
                  "title",
                  texts.title(200),
                  "context",
                  texts.body(20_000),
                  "convention",
                  random.nextBoolean()));
      case 9 -> decision();
      case 10, 11 ->
          post(
              "suggestions",
              Map.of(
                  "title",
                  texts.title(200),
                  "text",
                  texts.body(5_000),
                  "source",
                  texts.text(60),
                  "sourceUrl",
                  "https://example.org/?" + random.nextInt()));
      case 12 -> triage();
      case 13 -> scope();
      case 14 -> settings();
      case 15 -> link();
      case 16 -> move();
      case 17, 18 -> part();
      default -> card();
    }
  }

  private void card() {
    var body = new HashMap<String, Object>();
    body.put("title", texts.title(200));
    body.put("description", texts.body(50_000));
    body.put("kind", kind());
    body.put("estimate", random.nextInt(99_999) / 10.0);
    body.put(
        "due",
        "20%02d-0%d-2%d".formatted(random.nextInt(100), 1 + random.nextInt(9), random.nextInt(9)));
    body.put("assignee", accounts.get(random.nextInt(accounts.size())));
    any("stages").ifPresent(id -> body.put("stage", id));
    any("releases").filter(_ -> random.nextBoolean()).ifPresent(id -> body.put("release", id));
    any("epics").filter(_ -> random.nextBoolean()).ifPresent(id -> body.put("epic", id));
    any("labels").ifPresent(id -> body.put("labels", List.of(id)));
    body.put("reason", Map.of("text", texts.title(500)));
    body.keySet().removeIf(field -> !field.equals("title") && random.nextInt(4) == 0);
    post("cards", body);
  }

  private void part() {
    any("cards")
        .ifPresent(card -> {
          var path = project.path("/cards/" + card);
          switch (random.nextInt(4)) {
            case 0 ->
                somebody()
                    .post(path + "/checklist", Map.of("id", App.id(), "text", texts.title(300)));
            case 1 ->
                somebody()
                    .post(path + "/comments", Map.of("id", App.id(), "body", texts.title(10_000)));
            case 2 -> somebody().post(path + "/archive");
            default -> {
              var item = App.id();
              somebody()
                  .post(
                      path + "/checklist",
                      Map.of("id", item, "text", texts.title(300), "spot", Map.of()));
              somebody()
                  .patch(
                      path + "/checklist/" + item,
                      Map.of("done", Map.of("from", false, "to", true)));
            }
          }
        });
  }

  private void link() {
    any("cards")
        .ifPresent(card -> {
          any("cards")
              .ifPresent(
                  other -> somebody().put(project.path("/cards/" + card + "/blockers/" + other)));
          any("decisions")
              .ifPresent(
                  one -> somebody().put(project.path("/cards/" + card + "/decisions/" + one)));
        });
  }

  private void move() {
    any("cards")
        .ifPresent(card -> {
          var body =
              new HashMap<String, Object>(Map.of("reason", Map.of("text", texts.title(500))));
          any("cards")
              .filter(other -> !other.equals(card))
              .ifPresent(other -> body.put("spot", Map.of("behind", other)));
          any("releases").ifPresent(release -> body.put("release", Map.of("id", release)));
          var change = App.id();
          var mover = somebody();
          mover.call(
              "POST",
              project.path("/cards/" + card + "/move"),
              java.util.Optional.of(body),
              change);
          if (random.nextInt(3) == 0) {
            mover.post(
                project.path("/undo"), Map.of("change", change, "reason", Map.of("text", "back")));
          }
        });
  }

  private void scope() {
    any("releases")
        .ifPresent(release -> {
          var path = project.path("/releases/" + release);
          switch (random.nextInt(5)) {
            case 0, 1 -> somebody().post(path + "/lock");
            case 2 ->
                somebody()
                    .post(path + "/ship", Map.of("unfinished", Map.of("reason", texts.title(500))));
            case 3 -> project.owner().post(path + "/unlock");
            default -> somebody().delete(path);
          }
        });
  }

  private void triage() {
    any("suggestions")
        .ifPresent(one -> {
          var path = project.path("/suggestions");
          var ids = List.of(one);
          switch (random.nextInt(5)) {
            case 0 ->
                somebody()
                    .post(path + "/reject", Map.of("suggestions", ids, "reason", texts.title(500)));
            case 1 ->
                somebody().post(path + "/park", Map.of("suggestions", ids, "until", "2027-01-31"));
            case 2 ->
                any("releases")
                    .ifPresent(release ->
                        somebody()
                            .post(path + "/park", Map.of("suggestions", ids, "release", release)));
            case 3 ->
                somebody()
                    .post(
                        path + "/accept",
                        Map.of(
                            "suggestions",
                            List.of(Map.of("suggestion", one, "card", App.id())),
                            "reason",
                            Map.of("text", "x")));
            default ->
                any("cards")
                    .ifPresent(card ->
                        somebody()
                            .post(
                                path + "/" + one + "/merge", Map.of("id", App.id(), "card", card)));
          }
        });
  }

  private void check() {
    any("checks")
        .ifPresent(check -> {
          var path = project.path("/checks/" + check);
          switch (random.nextInt(4)) {
            case 0 -> somebody().post(path + "/waive", Map.of("reason", texts.title(500)));
            case 1 ->
                somebody()
                    .patch(
                        path + "/answer",
                        Map.of("answer", Map.of("from", "", "to", texts.body(20_000))));
            case 2 -> somebody().post(path + "/reopen");
            default -> somebody().delete(path);
          }
        });
  }

  private void decision() {
    any("decisions")
        .ifPresent(one -> {
          var path = project.path("/decisions/" + one);
          switch (random.nextInt(4)) {
            case 0 -> somebody().post(path + "/accept");
            case 1 -> somebody().delete(path);
            default ->
                any("decisions")
                    .ifPresent(by -> somebody().post(path + "/supersede", Map.of("by", by)));
          }
        });
  }

  private void settings() {
    var now = project.board().get("project");
    project
        .owner()
        .patch(
            project.path(""),
            Map.of(
                "name", Map.of("from", now.get("name"), "to", texts.title(60)),
                "purpose", Map.of("from", now.get("purpose"), "to", texts.body(2_000)),
                "estimateUnit", Map.of("from", now.get("estimateUnit"), "to", "days"),
                "wipPolicy",
                    Map.of(
                        "from",
                        now.get("wipPolicy"),
                        "to",
                        random.nextBoolean() ? "block" : "warn")));
  }

  private void post(String kind, Map<String, ?> body) {
    var id = App.id();
    var whole = new HashMap<String, Object>(body);
    whole.put("id", id);
    if (somebody().post(project.path("/" + kind), whole).status() == 201) {
      made.computeIfAbsent(kind, _ -> new ArrayList<>()).add(id);
    }
  }

  private void remember(String kind, String id) {
    made.computeIfAbsent(kind, _ -> new ArrayList<>()).add(UUID.fromString(id));
  }

  private java.util.Optional<UUID> any(String kind) {
    var all = made.getOrDefault(kind, List.of());
    return all.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(all.get(random.nextInt(all.size())));
  }

  private String kind() {
    return KINDS.get(random.nextInt(KINDS.size()));
  }

  private User somebody() {
    return people.get(random.nextInt(people.size()));
  }
}

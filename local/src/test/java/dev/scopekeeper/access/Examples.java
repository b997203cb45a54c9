package dev.scopekeeper.access;

import static java.util.Map.entry;

import dev.scopekeeper.App;
import dev.scopekeeper.User;
import dev.scopekeeper.storage.ObjectKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One valid request for every route: a route without one fails the tests. */
final class Examples {
  private static final String P = "/api/projects/{project}";

  private static final Map<String, Example> ACCOUNT =
      Map.ofEntries(
          entry("GET /api/health", Example.plain()),
          entry("GET /api/openapi.json", Example.plain()),
          entry("GET /api/sign-up", Example.plain()),
          entry("GET /api/me", Example.plain()),
          entry("POST /api/me/exports", Example.plain()),
          entry("GET /api/me/deletion", Example.plain()),
          entry("DELETE /api/me", Example.of(_ -> Map.of("currentPassword", App.PASSWORD))),
          entry("DELETE /api/sessions/current", Example.plain()),
          entry(
              "PUT /api/me/password",
              Example.of(
                  _ -> Map.of("currentPassword", App.PASSWORD, "newPassword", "another good one"))),
          entry(
              "POST /api/me/recovery-codes",
              Example.of(_ -> Map.of("currentPassword", App.PASSWORD))),
          entry(
              "POST /api/sessions",
              Example.of(
                  ids -> Map.of("username", ids.person().username(), "password", App.PASSWORD))),
          entry(
              "POST /api/recoveries",
              Example.of(ids ->
                  Map.of(
                      "username", ids.person().username(),
                      "recoveryCode", ids.person().recoveryCode(),
                      "newPassword", "another good one"))),
          entry(
              "POST /api/accounts",
              Example.making(
                  "self",
                  ids ->
                      Map.of(
                          "id",
                          ids.fresh(),
                          "username",
                          "n" + ids.fresh(),
                          "name",
                          "New",
                          "password",
                          App.PASSWORD,
                          "invite",
                          ids.get("token")))),
          entry("POST /api/invites/look", Example.of(ids -> Map.of("token", ids.get("token")))),
          entry(
              "POST /api/public-links/look",
              Example.of(ids -> Map.of("token", ids.get("publicToken")))),
          entry("POST /api/invites/accept", Example.of(ids -> Map.of("token", ids.get("token")))));

  private static final Map<String, Example> PROJECT =
      Map.ofEntries(
          entry("GET /api/projects", Example.plain()),
          entry(
              "POST /api/projects",
              Example.making(
                  "project",
                  ids ->
                      Map.of(
                          "id",
                          ids.fresh(),
                          "key",
                          "SK",
                          "name",
                          "N",
                          "purpose",
                          "P",
                          "template",
                          "empty"))),
          entry(
              "PATCH " + P,
              Example.of(_ ->
                  Map.of(
                      "name",
                      edit("Test", "Tested"),
                      "purpose",
                      edit("", "Better"),
                      "estimateUnit",
                      edit("points", "days"),
                      "wipPolicy",
                      edit("warn", "block")))),
          entry("DELETE " + P, Example.of(_ -> Map.of("project", "SK")).archived()),
          entry("POST " + P + "/exports", Example.of(_ -> Map.of("format", "json"))),
          entry("GET " + P + "/activity", Example.plain()),
          entry("POST " + P + "/archive", Example.plain()),
          entry("POST " + P + "/restore", Example.plain()),
          entry("GET " + P + "/board", Example.plain()),
          entry("GET " + P + "/invites", Example.plain()),
          entry(
              "POST " + P + "/invites",
              Example.making(
                  "invite",
                  ids -> Map.of("id", ids.fresh(), "role", "viewer", "expiresInDays", 3))),
          entry("DELETE " + P + "/invites/{invite}", Example.plain()),
          entry("GET " + P + "/public-links", Example.plain()),
          entry(
              "POST " + P + "/public-links",
              Example.making(
                  "publicLink",
                  ids -> Map.of("id", ids.fresh(), "release", ids.get("otherRelease")))),
          entry("DELETE " + P + "/public-links/{publicLink}", Example.plain()),
          entry("DELETE " + P + "/members/{member}", Example.plain().path("member", "self")),
          entry(
              "PATCH " + P + "/members/{member}",
              Example.of(_ -> Map.of("role", edit("owner", "editor")))),
          entry(
              "POST " + P + "/undo",
              Example.of(
                  ids -> Map.of("change", ids.get("change"), "reason", reason(ids, "swapCard")))));

  /** What can be sent in the place of something that an example has. */
  static final Set<String> INSTEAD = Set.of("/file", "/setUp");

  private static final String TABLE =
      """
      Title,Stage,Labels
      a,A,L
      b,B,
      """;

  private static final List<Object> COLUMNS =
      List.of(
          Map.of("index", 0, "field", "title"),
          Map.of("index", 1, "field", "stage"),
          Map.of("index", 2, "field", "labels"));

  private static final Map<String, Example> IMPORT =
      Map.ofEntries(
          entry(
              "POST /api/imports/uploads",
              Example.of(ids -> Map.of("id", ids.fresh(), "bytes", 5))),
          entry(
              "POST /api/imports/preview",
              Example.of(
                  ids -> Map.of("upload", ids.uploaded("upload", TABLE), "columns", COLUMNS))),
          entry(
              "POST /api/imports",
              Example.making(
                  "project",
                  ids ->
                      Map.of(
                          "upload",
                          ids.uploaded("upload", TABLE),
                          "columns",
                          COLUMNS,
                          "boards",
                          List.of(board(ids))))));

  private static final Map<String, Example> STRUCTURE =
      Map.ofEntries(
          entry("POST " + P + "/stages", adding("stage", "otherStage", Map.of("wipLimit", 4))),
          entry(
              "PATCH " + P + "/stages/{stage}",
              Example.of(_ ->
                  Map.of(
                      "name",
                      edit("Doing", "Renamed"),
                      "wipLimit",
                      Map.of("from", 5, "to", 6),
                      "done",
                      Map.of("from", false, "to", true)))),
          entry("POST " + P + "/stages/{stage}/move", moving("otherStage")),
          entry("DELETE " + P + "/stages/{stage}", Example.plain().query("?moveTo={otherStage}")),
          entry(
              "POST " + P + "/releases",
              adding(
                  "release", "otherRelease", Map.of("targetDate", "2026-12-24", "capacity", 20))),
          entry(
              "PATCH " + P + "/releases/{release}",
              Example.of(_ ->
                  Map.of(
                      "name",
                      edit("MVP", "Renamed"),
                      "targetDate",
                      edit("2026-12-24", "2026-12-31"),
                      "capacity",
                      Map.of("from", 20, "to", 30)))),
          entry("POST " + P + "/releases/{release}/lock", Example.plain()),
          entry(
              "POST " + P + "/releases/{release}/unlock",
              Example.plain().path("release", "lockedRelease")),
          entry(
              "POST " + P + "/releases/{release}/ship",
              Example.of(ids -> Map.of("unfinished", unfinished(ids)))
                  .path("release", "lockedRelease")),
          entry("GET " + P + "/releases/{release}/scope-changes", Example.plain()),
          entry("POST " + P + "/releases/{release}/move", moving("otherRelease")),
          entry("DELETE " + P + "/releases/{release}", Example.plain()),
          entry("POST " + P + "/epics", adding("epic", "otherEpic")),
          entry("PATCH " + P + "/epics/{epic}", renaming("Hardening and improvements")),
          entry("POST " + P + "/epics/{epic}/move", moving("otherEpic")),
          entry("DELETE " + P + "/epics/{epic}", Example.plain()),
          entry(
              "POST " + P + "/labels",
              Example.making(
                  "label", ids -> Map.of("id", ids.fresh(), "name", "c", "color", "31CC7C"))),
          entry(
              "PATCH " + P + "/labels/{label}",
              Example.of(
                  _ -> Map.of("name", edit("a", "Renamed"), "color", edit("000000", "111111")))),
          entry("DELETE " + P + "/labels/{label}", Example.plain()),
          entry(
              "POST " + P + "/templates",
              Example.making(
                  "template",
                  ids ->
                      Map.of(
                          "id",
                          ids.fresh(),
                          "kind",
                          "chore",
                          "description",
                          "d",
                          "checklist",
                          "c"))),
          entry(
              "PATCH " + P + "/templates/{template}",
              Example.of(_ ->
                  Map.of("description", edit("How", "How to"), "checklist", edit("one", "two")))),
          entry("DELETE " + P + "/templates/{template}", Example.plain()));

  private static final Map<String, Example> CARD =
      Map.ofEntries(
          entry("POST " + P + "/cards", Example.making("card", Examples::newCard)),
          entry("GET " + P + "/cards/archived", Example.plain()),
          entry(
              "POST " + P + "/cards/archive",
              Example.of(ids ->
                  Map.of(
                      "cards",
                      List.of(ids.get("otherCard"), ids.get("plannedCard")),
                      "reason",
                      reason(ids, "card")))),
          entry("POST " + P + "/cards/move", Example.of(Examples::moves)),
          entry("GET " + P + "/cards/{card}", Example.plain()),
          entry("PATCH " + P + "/cards/{card}", Example.of(Examples::cardEdits)),
          entry(
              "POST " + P + "/cards/{card}/archive",
              Example.of(ids -> Map.of("reason", reason(ids, "card"))).path("card", "plannedCard")),
          entry(
              "POST " + P + "/cards/{card}/restore",
              Example.of(ids -> Map.of("reason", reason(ids, "swapCard")))
                  .path("card", "archivedCard")),
          entry(
              "POST " + P + "/cards/{card}/move",
              Example.of(ids ->
                  Map.of(
                      "stage", ids.get("otherStage"),
                      "release", Map.of("id", ids.get("release")),
                      "spot", Map.of("behind", ids.get("otherCard")),
                      "reason", reason(ids, "swapCard")))),
          entry("GET " + P + "/cards/{card}/history", Example.plain()),
          entry(
              "PUT " + P + "/cards/{card}/labels/{label}",
              Example.plain().path("label", "otherLabel")),
          entry("DELETE " + P + "/cards/{card}/labels/{label}", Example.plain()),
          entry(
              "PUT " + P + "/cards/{card}/blockers/{blocker}",
              Example.plain().path("blocker", "otherCard")),
          entry("DELETE " + P + "/cards/{card}/blockers/{blocker}", Example.plain()),
          entry("POST " + P + "/cards/{card}/checklist", Example.making("item", Examples::newItem)),
          entry(
              "PATCH " + P + "/cards/{card}/checklist/{item}",
              Example.of(_ ->
                  Map.of("text", edit("one", "once"), "done", Map.of("from", false, "to", true)))),
          entry("POST " + P + "/cards/{card}/checklist/{item}/move", moving("otherItem")),
          entry("DELETE " + P + "/cards/{card}/checklist/{item}", Example.plain()),
          entry("GET " + P + "/cards/{card}/comments", Example.plain()),
          entry(
              "POST " + P + "/cards/{card}/comments",
              Example.making("comment", ids -> Map.of("id", ids.fresh(), "body", "x"))),
          entry(
              "PATCH " + P + "/cards/{card}/comments/{comment}",
              Example.of(_ -> Map.of("body", edit("x", "y")))),
          entry("DELETE " + P + "/cards/{card}/comments/{comment}", Example.plain()));

  private static final Map<String, Example> ATTACHMENTS =
      Map.ofEntries(
          entry(
              "POST " + P + "/cards/{card}/attachments/uploads",
              Example.making("attachment", ids -> Map.of("id", ids.fresh(), "bytes", 1))),
          entry(
              "POST " + P + "/cards/{card}/attachments",
              Example.making("attachment", Examples::newAttachment).before(Examples::sent)),
          entry("GET " + P + "/cards/{card}/attachments/{attachment}", Example.plain()),
          entry(
              "PATCH " + P + "/cards/{card}/attachments/{attachment}",
              Example.of(_ -> Map.of("name", edit("a.txt", "b.txt")))),
          entry("DELETE " + P + "/cards/{card}/attachments/{attachment}", Example.plain()));

  private static final Map<String, Example> GROUNDWORK =
      Map.ofEntries(
          entry(
              "POST " + P + "/use-cases",
              Example.making(
                  "useCase",
                  ids ->
                      Map.of("id", ids.fresh(), "text", "x", "spot", behind(ids, "otherUseCase")))),
          entry(
              "PATCH " + P + "/use-cases/{useCase}",
              Example.of(_ -> Map.of("text", edit("one", "once")))),
          entry("POST " + P + "/use-cases/{useCase}/move", moving("otherUseCase")),
          entry("DELETE " + P + "/use-cases/{useCase}", Example.plain()),
          entry("POST " + P + "/checks", Example.making("check", Examples::newCheck)),
          entry("POST " + P + "/checks/standard", Example.plain()),
          entry("GET " + P + "/checks/{check}", Example.plain()),
          entry(
              "PATCH " + P + "/checks/{check}",
              Example.of(_ ->
                  Map.of(
                      "question", edit("One?", "Two?"),
                      "why", edit("Because", "Therefore"),
                      "required", Map.of("from", true, "to", false)))),
          entry(
              "PATCH " + P + "/checks/{check}/answer",
              Example.of(_ -> Map.of("answer", edit("", "So")))),
          entry("POST " + P + "/checks/{check}/waive", Example.of(_ -> Map.of("reason", "x"))),
          entry("POST " + P + "/checks/{check}/reopen", Example.plain()),
          entry("POST " + P + "/checks/{check}/move", moving("otherCheck")),
          entry("DELETE " + P + "/checks/{check}", Example.plain()));

  private static final Map<String, Example> DECISION =
      Map.ofEntries(
          entry("GET " + P + "/decisions", Example.plain()),
          entry("POST " + P + "/decisions", Example.making("decision", Examples::newDecision)),
          entry("GET " + P + "/decisions/{decision}", Example.plain()),
          entry(
              "PATCH " + P + "/decisions/{decision}",
              Example.of(_ ->
                  Map.of(
                      "title", edit("One", "Two"),
                      "context", edit("", "Text"),
                      "decision", edit("", "Text"),
                      "consequences", edit("", "Text"),
                      "convention", Map.of("from", false, "to", true)))),
          entry("POST " + P + "/decisions/{decision}/accept", Example.plain()),
          entry(
              "POST " + P + "/decisions/{decision}/supersede",
              Example.of(ids -> Map.of("by", ids.get("otherDecision")))),
          entry("DELETE " + P + "/decisions/{decision}", Example.plain()),
          entry(
              "PUT " + P + "/cards/{card}/decisions/{decision}",
              Example.plain().path("decision", "otherDecision")),
          entry("DELETE " + P + "/cards/{card}/decisions/{decision}", Example.plain()));
  private static final String S = P + "/suggestions";

  private static final Map<String, Example> INBOX =
      Map.ofEntries(
          entry("POST " + S, Example.making("suggestion", Examples::newSuggestion)),
          entry("GET " + S + "/triaged", Example.plain()),
          entry("GET " + S + "/{suggestion}", Example.plain()),
          entry("GET " + S + "/{suggestion}/similar", Example.plain()),
          entry(
              "PATCH " + S + "/{suggestion}",
              Example.of(_ ->
                  Map.of(
                      "title", edit("Idea", "Renamed"),
                      "text", edit("", "Text"),
                      "source", edit("", "Gemini"),
                      "sourceUrl", edit("", "https://example.org/")))),
          entry(
              "POST " + S + "/accept",
              Example.making(
                  "card",
                  ids ->
                      Map.of(
                          "suggestions",
                          List.of(Map.of("suggestion", ids.get("suggestion"), "card", ids.fresh())),
                          "release",
                          ids.get("release"),
                          "kind",
                          "bug",
                          "reason",
                          reason(ids, "swapCard")))),
          entry("POST " + S + "/park", Example.of(Examples::parking)),
          entry(
              "POST " + S + "/reject",
              Example.of(ids -> Map.of("suggestions", both(ids), "reason", "Out of scope"))),
          entry("POST " + S + "/reopen", Example.of(ids -> Map.of("suggestions", both(ids)))),
          entry(
              "POST " + S + "/{suggestion}/merge",
              Example.making(
                  "comment", ids -> Map.of("id", ids.fresh(), "card", ids.get("card")))));

  private Examples() {}

  /** By {@link dev.scopekeeper.api.Route#key()}. */
  static Map<String, Example> all() {
    var all = new HashMap<String, Example>();
    List.of(ACCOUNT, PROJECT, IMPORT, STRUCTURE, CARD, ATTACHMENTS, GROUNDWORK, DECISION, INBOX)
        .forEach(all::putAll);
    return all;
  }

  private static Object board(Example.Ids ids) {
    var release = Map.of("release", "MVP");
    return Map.of(
        "ref",
        "b1",
        "id",
        ids.fresh(),
        "key",
        "IM",
        "name",
        "x",
        "stacks",
        Map.of("s2", release),
        "labels",
        Map.of("l1", release));
  }

  private static Map<String, String> edit(String from, String to) {
    return Map.of("from", from, "to", to);
  }

  private static Example renaming(String name) {
    return Example.of(_ -> Map.of("name", edit(name, "Renamed")));
  }

  private static Example moving(String behind) {
    return Example.of(ids -> Map.of("spot", Map.of("behind", ids.get(behind))));
  }

  private static Example adding(String what, String behind) {
    return Example.making(what, ids -> added(ids, behind));
  }

  private static Map<String, String> reason(Example.Ids ids, String swap) {
    return Map.of("text", "A customer waits for it", "swap", ids.get(swap));
  }

  private static Map<String, String> unfinished(Example.Ids ids) {
    return Map.of("release", ids.get("otherRelease"), "reason", "Not done in time");
  }

  private static Example adding(String what, String behind, Map<String, Object> more) {
    return Example.making(
        what,
        ids -> {
          var body = new HashMap<>(added(ids, behind));
          body.putAll(more);
          return body;
        });
  }

  private static Map<String, Object> added(Example.Ids ids, String behind) {
    return Map.of("id", ids.fresh(), "name", "Added", "spot", Map.of("behind", ids.get(behind)));
  }

  private static Map<String, String> behind(Example.Ids ids, String name) {
    return Map.of("behind", ids.get(name));
  }

  private static Object newCheck(Example.Ids ids) {
    return Map.of(
        "id",
        ids.fresh(),
        "area",
        "hardening",
        "question",
        "New?",
        "why",
        "Because",
        "required",
        true,
        "spot",
        behind(ids, "otherCheck"));
  }

  private static Object newDecision(Example.Ids ids) {
    return Map.of(
        "id", ids.fresh(),
        "title", "New",
        "context", "Text",
        "decision", "Text",
        "consequences", "Text",
        "convention", true);
  }

  private static Object newItem(Example.Ids ids) {
    return Map.of("id", ids.fresh(), "text", "x", "spot", Map.of("behind", ids.get("otherItem")));
  }

  private static Object newAttachment(Example.Ids ids) {
    return Map.of("id", ids.fresh(), "name", "New", "bytes", 1);
  }

  /** What is attached was announced and sent before, by whoever attaches it. */
  private static void sent(Attempt attempt, User sender) {
    var project = UUID.fromString(attempt.address().split("/", -1)[3]);
    var attachment = UUID.fromString(attempt.body().orElseThrow().at("/id"));
    sender.app().store(ObjectKey.upload(project, attachment), new byte[1]);
    var account = sender.get("/api/me");
    if (account.status() == 200) {
      sender.app().announce(project, attachment, account.json().at("/account/id").asString());
    }
  }

  private static Object newCard(Example.Ids ids) {
    return Map.ofEntries(
        entry("id", ids.fresh()),
        entry("title", "New"),
        entry("description", "Text"),
        entry("kind", "bug"),
        entry("stage", ids.get("stage")),
        entry("release", ids.get("release")),
        entry("epic", ids.get("epic")),
        entry("assignee", ids.get("assignee")),
        entry("labels", List.of(ids.get("label"), ids.get("otherLabel"))),
        entry("template", ids.get("template")),
        entry("estimate", 3),
        entry("due", "2026-12-24"),
        entry("spot", Map.of("behind", ids.get("otherCard"))),
        entry("reason", reason(ids, "swapCard")));
  }

  private static Object newSuggestion(Example.Ids ids) {
    return Map.of(
        "id", ids.fresh(),
        "title", "New",
        "text", "Text",
        "source", "Gemini",
        "sourceUrl", "https://example.org/");
  }

  private static Object parking(Example.Ids ids) {
    return Map.of(
        "suggestions", both(ids), "until", "2027-01-31", "release", ids.get("otherRelease"));
  }

  private static List<String> both(Example.Ids ids) {
    return List.of(ids.get("otherSuggestion"), ids.get("suggestion"));
  }

  private static Object cardEdits(Example.Ids ids) {
    return Map.of(
        "title",
        edit("One", "Two"),
        "description",
        edit("", "Text"),
        "kind",
        edit("feature", "bug"),
        "epic",
        edit(ids.get("epic"), ids.get("otherEpic")),
        "assignee",
        edit(ids.get("member"), ids.get("assignee")),
        "estimate",
        Map.of("from", 1.5, "to", 3),
        "due",
        edit("2026-12-24", "2026-12-31"));
  }

  private static Object moves(Example.Ids ids) {
    return Map.of(
        "cards", List.of(ids.get("plannedCard"), ids.get("card")),
        "stage", ids.get("otherStage"),
        "release", Map.of("id", ids.get("release")),
        "spot", Map.of("behind", ids.get("archivedCard")),
        "reason", reason(ids, "swapCard"));
  }
}

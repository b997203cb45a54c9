package dev.scopekeeper.database;

import static java.util.Map.entry;

import dev.scopekeeper.App;
import dev.scopekeeper.Copies;
import dev.scopekeeper.TestProject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Fills a database with so many rows that statements without an index are detected. */
final class SampleData {
  static final int CARDS = 300;
  private static final int PROJECTS = 200;
  private static final int PEOPLE = 5_000;

  private final App app;
  private final Map<String, Object> values = new HashMap<>();

  SampleData(App app) throws SQLException {
    this.app = app;
    var project = app.signUp().project();
    fill(project);
    people();
    new Copies(app).of(project.id(), PROJECTS);
    members(UUID.fromString(project.owner().account()));
    try (var connection = app.source().getConnection();
        var statement = connection.createStatement();
        var tables = statement.executeQuery("SHOW TABLES")) {
      while (tables.next()) {
        try (var analyze = connection.createStatement()) {
          analyze.execute("ANALYZE TABLE `" + tables.getString(1) + "`");
        }
      }
    }
  }

  /** The sample value of a parameter. Empty if there is none. */
  Optional<Object> value(SqlFile file, String parameter) {
    var folder = file.name().replaceFirst("/.*", "");
    return Optional.ofNullable(values.get(file.name() + ":" + parameter))
        .or(() -> Optional.ofNullable(values.get(folder + ":" + parameter)))
        .or(() -> Optional.ofNullable(values.get(parameter)));
  }

  private void fill(TestProject project) {
    var owner = project.owner();
    var label = App.id();
    owner.post(project.path("/labels"), Map.of("id", label, "name", "x", "color", "000000"));
    var epic = project.made().at("/epics/0/id").asString();
    for (var i = 0; i < CARDS; i++) {
      var card = App.id();
      var change = App.id();
      var body =
          Map.<String, Object>of(
              "id", card,
              "title", "Card " + i,
              "stage", project.stage(i % 4),
              "release", project.release(i % 3),
              "epic", epic,
              "assignee", owner.account(),
              "labels", List.of(label));
      owner.call("POST", project.path("/cards"), Optional.of(body), change);
      if (i % 5 == 0) {
        parts(project, card, change);
        suggestion(project, i);
      }
      if (i % 10 == 0) {
        owner.put(
            project.path("/cards/" + card + "/blockers/" + values.getOrDefault("blocker", card)));
        values.put("blocker", card);
      }
    }
    scopeChanges(project);
    var template = App.id();
    owner.post(
        project.path("/templates"),
        Map.of("id", template, "kind", "bug", "description", "", "checklist", ""));
    values.put("card_template:id", template);
    values.putAll(
        Map.ofEntries(
            entry("project", project.id()),
            entry("project:id", project.id()),
            entry("account", UUID.fromString(owner.account())),
            entry("actor", UUID.fromString(owner.account())),
            entry("member:id", UUID.fromString(owner.account())),
            entry("member/cards:id", UUID.fromString(owner.account())),
            entry("label", label),
            entry("label:id", label),
            entry("card/with_label:id", label),
            entry("stage:id", UUID.fromString(project.stage(0))),
            entry("card:stage", UUID.fromString(project.stage(0))),
            entry("stage:behind", UUID.fromString(project.stage(0))),
            entry("stage:moved", UUID.fromString(project.stage(1))),
            entry("card/in_stage:id", UUID.fromString(project.stage(0))),
            entry("release:id", UUID.fromString(project.release(0))),
            entry("release:behind", UUID.fromString(project.release(0))),
            entry("release:moved", UUID.fromString(project.release(1))),
            entry("card/in_release:id", UUID.fromString(project.release(0))),
            entry("card/unfinished:id", UUID.fromString(project.release(0))),
            entry("release/count_scope_change:release", UUID.fromString(project.release(0))),
            entry("scope_change:release", UUID.fromString(project.release(0))),
            entry("scope_change/of_release:before", UUID.fromString(project.release(0))),
            entry("epic:id", UUID.fromString(epic)),
            entry("epic:behind", UUID.fromString(epic)),
            entry("epic:moved", UUID.fromString(epic)),
            entry("card/in_epic:id", UUID.fromString(epic))));
    groundwork(project);
    values.putAll(
        Map.ofEntries(
            entry("token", new byte[32]),
            entry("subject", new byte[32]),
            entry("code", new byte[32]),
            entry("username", "bulk-7"),
            entry("checked", "no hash"),
            entry("role", "editor"),
            entry("kind", "card"),
            entry("whenArchived", false),
            entry("entersStage", true),
            entry("adding", 1),
            entry("since", project.revision() - 3),
            entry("attachment/retained:since", Instant.now().minusSeconds(3600)),
            entry("upload:owner", project.id()),
            entry("upload:ownerKind", "project"),
            entry("upload:id", project.id()),
            entry("upload:bytes", 5),
            entry("upload:before", Instant.now().minusSeconds(3600 * 15)),
            entry("account:since", Instant.now().minusSeconds(900)),
            entry("now", Instant.now()),
            entry("reservedAt", Instant.now()),
            entry("revision", Long.MAX_VALUE),
            entry("ordinal", 0),
            entry("limit", 51),
            entry("card/archived:before", Integer.MAX_VALUE),
            entry("decision/search:before", Integer.MAX_VALUE),
            entry("comment/of_card:before", Instant.parse("9999-01-01T00:00:00Z")),
            entry("suggestion/triaged:before", Instant.parse("9999-01-01T00:00:00Z")),
            entry("words", "idea"),
            entry("numbered", 9),
            entry("export:after", 0),
            entry("export:number", 0),
            entry("export:last", 200),
            entry("export:at", Instant.EPOCH),
            entry("export:id", new UUID(0, 0)),
            entry("export:revision", 0),
            entry("export:ordinal", -1),
            entry("export:rank", ""),
            entry("export:release", UUID.fromString(project.release(0))),
            entry("export/suggestions:after", new UUID(0, 0)),
            entry("export/checks:after", new UUID(0, 0)),
            entry("export/scope_changes:after", new UUID(0, 0)),
            entry("export/release_cards:after", new UUID(0, 0)),
            entry("export/inbox:after", new UUID(0, 0)),
            entry("export/attachments:after", new UUID(0, 0)),
            entry("afterProject", new UUID(0, 0)),
            entry("account_export:after", new UUID(0, 0)),
            entry("account_export:revision", 0),
            entry("account_export:ordinal", 0),
            entry("account/update_history_fields:revision", 1),
            entry("today", LocalDate.of(2026, 11, 24)),
            entry("beforeId", UUID.fromString(owner.account()))));
  }

  /** Half of a locked release's cards leave it. */
  private static void scopeChanges(TestProject project) {
    var owner = project.owner();
    project.settled();
    owner.post(project.path("/releases/" + project.release(0) + "/lock"));
    var leaving =
        project
            .board()
            .get("cards")
            .valueStream()
            .filter(card -> card.get("release").asString().equals(project.release(0)))
            .map(card -> card.get("id").asString())
            .limit(CARDS / 6)
            .toList();
    var move = Map.of("cards", leaving, "release", Map.of(), "reason", Map.of("text", "x"));
    owner.post(project.path("/cards/move"), move);
  }

  private void groundwork(TestProject project) {
    var owner = project.owner();
    var useCase = App.id();
    var otherUseCase = App.id();
    var decision = App.id();
    owner.post(project.path("/use-cases"), Map.of("id", useCase, "text", "x"));
    owner.post(project.path("/use-cases"), Map.of("id", otherUseCase, "text", "x"));
    owner.post(project.path("/decisions"), Map.of("id", decision, "title", "x"));
    owner.put(project.path("/cards/" + values.get("card") + "/decisions/" + decision));
    var checks = project.made().get("checks");
    values.putAll(
        Map.of(
            "use_case:id", useCase,
            "use_case:behind", useCase,
            "use_case:moved", otherUseCase,
            "check:id", UUID.fromString(checks.at("/0/id").asString()),
            "check:behind", UUID.fromString(checks.at("/0/id").asString()),
            "check:moved", UUID.fromString(checks.at("/1/id").asString()),
            "check/open_required:release", UUID.fromString(project.release(0)),
            "decision", decision,
            "decision:id", decision,
            "card/with_decision:id", decision));
  }

  /** Half of them triaged, as in an old project. */
  private void suggestion(TestProject project, int i) {
    var owner = project.owner();
    var suggestion = App.id();
    owner.post(
        project.path("/suggestions"), Map.of("id", suggestion, "title", "An idea, number " + i));
    if (i % 2 == 0) {
      var answer = Map.of("suggestions", List.of(suggestion), "reason", "no");
      owner.post(project.path("/suggestions/reject"), answer);
    }
    values.putIfAbsent("suggestion:id", suggestion);
    values.putIfAbsent("suggestion/parked_for:id", UUID.fromString(project.release(2)));
  }

  private void parts(TestProject project, UUID card, UUID change) {
    var owner = project.owner();
    var item = App.id();
    var comment = App.id();
    var path = project.path("/cards/" + card);
    owner.post(path + "/checklist", Map.of("id", item, "text", "x"));
    owner.post(path + "/comments", Map.of("id", comment, "body", "x"));
    if (values.containsKey("card")) {
      values.put("card:moved", card);
      values.put("checklist_item:moved", item);
      owner.post(path + "/archive");
      return;
    }
    var attachment = project.attachment(path, "a.txt", "hello");
    values.putAll(
        Map.of(
            "card", card,
            "card:id", card,
            "card:behind", card,
            "change", change,
            "checklist_item:id", item,
            "checklist_item:behind", item,
            "comment:id", comment,
            "attachment:id", attachment));
    var invite = App.id();
    owner.post(project.path("/invites"), Map.of("id", invite, "role", "viewer"));
    values.put("invite:id", invite);
    var link = App.id();
    owner.post(project.path("/public-links"), Map.of("id", link, "release", project.release(0)));
    values.put("public_link:id", link);
    values.put("public_link:release", UUID.fromString(project.release(0)));
  }

  /** Further people in about two projects each: the creator is a member of all projects. */
  private void members(UUID creator) throws SQLException {
    try (var connection = app.source().getConnection();
        var insert =
            connection.prepareStatement(
                "INSERT INTO member (project_id, account_id, role, revision)"
                    + " SELECT m.project_id, a.id, 'viewer', 1 FROM member m JOIN account a"
                    + " ON a.username LIKE 'bulk-%' AND CRC32(CONCAT(a.id, m.project_id)) % 100 = 0"
                    + " WHERE m.account_id = ?");
        var select = connection.createStatement()) {
      insert.setObject(1, creator);
      insert.executeUpdate();
      try (var rows =
          select.executeQuery(
              "SELECT MIN(account_id) FROM member WHERE revision = 1 AND role = 'viewer'")) {
        rows.next();
        var member = UUID.fromString(rows.getString(1));
        values.put("project/of_account:account", member);
        values.put("account_export:account", member);
        values.put("account:account", member);
      }
    }
  }

  private void people() throws SQLException {
    var people = "seq_1_to_" + PEOPLE;
    try (var connection = app.source().getConnection();
        var statement = connection.createStatement()) {
      for (var sql :
          List.of(
              "INSERT INTO account (id, username, name, password_hash, created_at)"
                  + " SELECT UUID(), CONCAT('bulk-', seq), 'Bulk', '-', NOW(6) FROM "
                  + people,
              "INSERT INTO session (token_hash, account_id, user_agent, created_at, expires_at)"
                  + " SELECT RANDOM_BYTES(32), id, '', NOW(6), NOW(6) + INTERVAL 9 DAY FROM account",
              "INSERT INTO recovery_code (account_id, code_hash, created_at)"
                  + " SELECT id, RANDOM_BYTES(32), NOW(6) FROM account JOIN seq_1_to_5",
              "INSERT INTO upload (owner_kind, owner_id, id, account_id, bytes, announced_at)"
                  + " SELECT 'account', UUID(), UUID(), id, 1, NOW(6) - INTERVAL RAND() * 1000 MINUTE"
                  + " FROM account",
              "INSERT INTO attempt (subject_hash, failures, started_at)"
                  + " SELECT RANDOM_BYTES(32), 1, NOW(6) FROM "
                  + people)) {
        statement.execute(sql);
      }
    }
  }
}

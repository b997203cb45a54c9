package dev.scopekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody had before they left a project does not open it again. */
@ExtendWith(App.class)
class RightsEndTest {
  private static final String BOARD = "{\"title\":\"%s\",\"labels\":[],\"stacks\":[]}";
  private static final String BOARDS =
      "{\"boards\":[" + BOARD.formatted("First") + "," + BOARD.formatted("Second") + "]}";

  @Test
  void a_removed_creator_who_replays_the_creation_gets_what_a_stranger_gets(App app) {
    var creator = app.signUp();
    var change = App.id();
    var id = App.id();
    var body = Map.<String, Object>of("id", id, "key", "SK", "name", "Ours", "template", "default");
    var made = creator.call("POST", "/api/projects", Optional.of(body), change);
    var project = new TestProject(creator, id, made.json());
    var owner = app.signUp().joins(project, "owner");
    remove(owner, project, creator);
    var replayed = creator.call("POST", "/api/projects", Optional.of(body), change);
    var stranger = app.signUp().call("POST", "/api/projects", Optional.of(body), App.id());
    assertThat(replayed.status()).isEqualTo(409);
    assertThat(withoutRequest(replayed)).isEqualTo(withoutRequest(stranger));
    assertThat(replayed.response().text()).doesNotContain("Ours", "MVP", owner.account());
  }

  @Test
  void a_removed_importer_who_replays_the_import_gets_what_a_stranger_gets(App app) {
    var importer = app.signUp();
    var change = App.id();
    var request = imports(App.id(), App.id());
    var made = importer.call("POST", "/api/imports", Optional.of(request), change);
    assertThat(made.status()).as(made.response().text()).isEqualTo(201);
    var second = UUID.fromString(made.json().at("/projects/1/id").asString());
    var project = new TestProject(importer, second, made.json());
    var owner = app.signUp().joins(project, "owner");
    remove(owner, project, importer);
    var renamed = Map.of("name", Map.of("from", "Board b2", "to", "Renamed in secret"));
    assertThat(owner.patch(project.path(""), renamed).status()).isEqualTo(200);
    var replayed = importer.call("POST", "/api/imports", Optional.of(request), change);
    assertThat(replayed.status()).isEqualTo(409);
    assertThat(replayed.response().text()).doesNotContain("Renamed in secret", "cards");
    var single = imports(second);
    var again = importer.call("POST", "/api/imports", Optional.of(single), change);
    var stranger = app.signUp().call("POST", "/api/imports", Optional.of(single), App.id());
    assertThat(withoutRequest(again)).isEqualTo(withoutRequest(stranger));
  }

  @Test
  void who_still_is_a_member_gets_the_recorded_answer(App app) {
    var importer = app.signUp();
    var change = App.id();
    var request = imports(App.id());
    var made = importer.call("POST", "/api/imports", Optional.of(request), change);
    var again = importer.call("POST", "/api/imports", Optional.of(request), change);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(made.json());
  }

  @Test
  void removal_revokes_the_invites_and_links_that_the_member_made(App app) {
    var project = app.signUp().project();
    var owner = app.signUp().joins(project, "owner");
    var theirs = invite(owner, project, "owner");
    var link = link(owner, project);
    var others = invite(project.owner(), project, "viewer");
    var othersLink = link(project.owner(), project);
    remove(project.owner(), project, owner);
    assertThat(accept(app.signUp(), theirs).status()).isEqualTo(404);
    assertThat(accept(owner, theirs).status()).isEqualTo(404);
    assertThat(look(app, link).status()).isEqualTo(404);
    assertThat(accept(app.signUp(), others).status()).isEqualTo(200);
    assertThat(look(app, othersLink).status()).isEqualTo(200);
    assertThat(listed(project, "invites")).hasSize(2);
    assertThat(listed(project, "publicLinks")).hasSize(1);
  }

  @Test
  void who_leaves_by_themselves_leaves_no_invite_and_no_link_behind(App app) {
    var project = app.signUp().project();
    var owner = app.signUp().joins(project, "owner");
    var token = invite(owner, project, "owner");
    var link = link(owner, project);
    remove(owner, project, owner);
    assertThat(accept(owner, token).status()).isEqualTo(404);
    assertThat(look(app, link).status()).isEqualTo(404);
  }

  @Test
  void an_owner_who_becomes_an_editor_loses_invites_and_links_and_cannot_rise_again(App app) {
    var project = app.signUp().project();
    var owner = app.signUp().joins(project, "owner");
    var token = invite(owner, project, "owner");
    var link = link(owner, project);
    lower(project.owner(), project, owner, "editor");
    assertThat(accept(app.signUp(), token).status()).isEqualTo(404);
    assertThat(look(app, link).status()).isEqualTo(404);
    assertThat(role(project, owner)).isEqualTo("editor");
  }

  @Test
  void an_invite_from_before_somebody_was_removed_does_not_bring_them_back(App app) {
    var project = app.signUp().project();
    var member = app.signUp().joins(project, "viewer");
    var known = invite(project.owner(), project, "owner");
    remove(project.owner(), project, member);
    var refused = accept(member, known);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("detail").asString())
        .isEqualTo("You were a member after this invite was made. Ask for a new one.");
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("#/token");
    assertThat(member.get(project.path("/board")).status()).isEqualTo(404);
    assertThat(accept(app.signUp(), known).status()).as("others may").isEqualTo(200);
  }

  @Test
  void a_lowered_owner_who_leaves_does_not_come_back_as_an_owner(App app) {
    var project = app.signUp().project();
    var member = app.signUp().joins(project, "owner");
    var known = invite(project.owner(), project, "owner");
    lower(project.owner(), project, member, "viewer");
    remove(member, project, member);
    assertThat(accept(member, known).status()).isEqualTo(409);
  }

  @Test
  void a_new_invite_brings_back_who_was_removed(App app) {
    var project = app.signUp().project();
    var member = app.signUp().joins(project, "editor");
    remove(project.owner(), project, member);
    var token = invite(project.owner(), project, "viewer");
    assertThat(accept(member, token).status()).isEqualTo(200);
    assertThat(role(project, member)).isEqualTo("viewer");
    remove(project.owner(), project, member);
    assertThat(accept(member, token).status())
        .as("the same, after a second removal")
        .isEqualTo(409);
  }

  @Test
  void a_change_id_of_a_membership_that_ended_does_not_bring_it_back(App app) {
    var project = app.signUp().project();
    var member = app.signUp();
    var change = App.id();
    var token = Map.of("token", invite(project.owner(), project, "editor"));
    var accepted = member.call("POST", "/api/invites/accept", Optional.of(token), change);
    assertThat(accepted.status()).isEqualTo(200);
    remove(project.owner(), project, member);
    var replayed = member.call("POST", "/api/invites/accept", Optional.of(token), change);
    assertThat(replayed.status()).isEqualTo(409);
    assertThat(replayed.response().text()).doesNotContain(project.id().toString());
  }

  @Test
  void invites_and_links_of_who_is_no_owner_open_nothing_however_that_came_about(App app)
      throws SQLException {
    var project = app.signUp().project();
    var owner = app.signUp().joins(project, "owner");
    var token = invite(owner, project, "owner");
    var link = link(owner, project);
    try (var connection = app.source().getConnection();
        var lower =
            connection.prepareStatement(
                "UPDATE member SET role = 'editor' WHERE project_id = ? AND account_id = ?")) {
      lower.setString(1, project.id().toString());
      lower.setString(2, owner.account());
      lower.executeUpdate();
    }
    assertThat(accept(app.signUp(), token).status()).isEqualTo(404);
    assertThat(app.nobody().post("/api/invites/look", Map.of("token", token)).status())
        .isEqualTo(404);
    assertThat(look(app, link).status()).isEqualTo(404);
    assertThat(listed(project, "publicLinks")).isEmpty();
  }

  @Test
  void only_who_removes_themselves_needs_no_ownership(App app) {
    var project = app.signUp().project();
    var viewer = app.signUp().joins(project, "viewer");
    var editor = app.signUp().joins(project, "editor");
    var path = project.path("/members/" + viewer.account());
    assertThat(editor.delete(path).status()).isEqualTo(403);
    assertThat(viewer.delete(path).status()).isEqualTo(200);
  }

  private static Map<String, Object> imports(UUID... ids) {
    var choices = new ArrayList<Map<String, Object>>();
    for (var id : ids) {
      var ref = "b" + (choices.size() + 1);
      choices.add(Map.of("ref", ref, "id", id, "key", "IM", "name", "Board " + ref));
    }
    return Map.of("file", BOARDS, "boards", choices);
  }

  private static JsonNode withoutRequest(Answer answer) {
    var body = (ObjectNode) answer.json();
    body.remove("requestId");
    return body.put("status", answer.status());
  }

  static void remove(User by, TestProject project, User member) {
    var answer = by.delete(project.path("/members/" + member.account()));
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(200);
  }

  private static void lower(User by, TestProject project, User member, String to) {
    var role = Map.of("role", Map.of("from", "owner", "to", to));
    var answer = by.patch(project.path("/members/" + member.account()), role);
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(200);
  }

  private static String invite(User by, TestProject project, String role) {
    var answer = by.post(project.path("/invites"), Map.of("id", App.id(), "role", role));
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(201);
    return answer.json().get("token").asString();
  }

  private static String link(User by, TestProject project) {
    var answer = by.post(project.path("/public-links"), Map.of("id", App.id()));
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(201);
    return answer.json().get("token").asString();
  }

  private static Answer accept(User user, String token) {
    return user.post("/api/invites/accept", Map.of("token", token));
  }

  private static Answer look(App app, String token) {
    return app.nobody().post("/api/public-links/look", Map.of("token", token));
  }

  private static List<JsonNode> listed(TestProject project, String what) {
    var path = what.equals("invites") ? "/invites" : "/public-links";
    return project.owner().get(project.path(path)).json().get(what).valueStream().toList();
  }

  private static String role(TestProject project, User user) {
    var id = user.account();
    return project
        .board()
        .get("members")
        .valueStream()
        .filter(member -> member.get("id").asString().equals(id))
        .map(member -> member.get("role").asString())
        .findFirst()
        .orElse("none");
  }
}

package dev.scopekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.api.Route;
import dev.scopekeeper.routes.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every route is called with success, and {@link Contract} holds each answer against OpenAPI. */
@ExtendWith(App.class)
class EveryRouteTest {

  @Test
  void every_route_answers_as_the_document_says(App app) {
    var project = app.signUp().project();
    account(app);
    reads(project);
    structure(project);
    cards(project);
    scope(project);
    groundwork(project);
    decisions(project);
    inbox(project);
    members(app, project);
    imports(project.owner());
    var missing =
        Routes.all().stream()
            .map(handler -> handler.route())
            .map(Route::key)
            .filter(key -> !Contract.answered().contains(key))
            .toList();
    assertThat(missing).as("routes that no test called with success").isEmpty();
  }

  private static void account(App app) {
    var user = app.signUp();
    var username = user.get("/api/me").json().at("/account/username").asString();
    user.get("/api/projects");
    user.post("/api/me/exports");
    user.get("/api/me/deletion");
    var proof = Map.of("currentPassword", App.PASSWORD);
    var codes = user.post("/api/me/recovery-codes", proof).json().get("recoveryCodes");
    var changed = "a password that is new";
    var passwords = Map.of("currentPassword", App.PASSWORD, "newPassword", changed);
    user.call("PUT", "/api/me/password", Optional.of(passwords), App.id());
    app.nobody().post("/api/sessions", Map.of("username", username, "password", changed));
    user.delete("/api/sessions/current");
    app.nobody()
        .post(
            "/api/recoveries",
            Map.of(
                "username",
                username,
                "recoveryCode",
                codes.get(0).asString(),
                "newPassword",
                App.PASSWORD));
    var gone = app.signUp();
    gone.call("DELETE", "/api/me", Optional.of(proof), App.id());
  }

  private static void reads(TestProject project) {
    var user = project.owner();
    user.get("/api/health");
    user.get("/api/openapi.json");
    user.get("/api/sign-up");
    project.board();
    user.get(project.path("/activity"));
  }

  private static void structure(TestProject project) {
    var user = project.owner();
    var name = Map.of("name", Map.of("from", "New", "to", "Newer"));
    var first = Map.of("spot", Map.of());
    for (var kind : new String[] {"stages", "releases", "epics"}) {
      var id = App.id();
      user.post(project.path("/" + kind), Map.of("id", id, "name", "New"));
      user.patch(project.path("/" + kind + "/" + id), name);
      user.post(project.path("/" + kind + "/" + id + "/move"), first);
      user.delete(project.path("/" + kind + "/" + id));
    }
    user.patch(project.path(""), Map.of("name", Map.of("from", "Test", "to", "Tested")));
    for (var format : List.of("json", "csv", "markdown")) {
      user.post(project.path("/exports"), Map.of("format", format));
    }
    user.post(project.path("/archive"));
    user.post(project.path("/restore"));
    var other = user.project();
    user.post(other.path("/archive"));
    user.call("DELETE", other.path(""), Optional.of(Map.of("project", "SK")), App.id());
  }

  private static void cards(TestProject project) {
    var user = project.owner();
    var card = project.card("A card");
    var path = project.path("/cards/" + card);
    var change = App.id();
    var edit = Optional.<Object>of(Map.of("estimate", Map.of("to", 3)));
    user.call("PATCH", path, edit, change);
    user.post(project.path("/undo"), Map.of("change", change));
    user.post(path + "/move", Map.of("spot", Map.of()));
    user.post(project.path("/cards/move"), Map.of("cards", new Object[] {card}));
    labels(project, path);
    var template = App.id();
    var text = Map.of("id", template, "kind", "bug", "description", "How", "checklist", "Proven");
    user.post(project.path("/templates"), text);
    var better = Map.of("description", Map.of("from", "How", "to", "How to"));
    user.patch(project.path("/templates/" + template), better);
    user.delete(project.path("/templates/" + template));
    var blocker = path + "/blockers/" + project.card("First this");
    user.put(blocker);
    user.delete(blocker);
    parts(project, path);
    user.get(path);
    user.get(path + "/history");
    user.post(path + "/archive");
    user.get(project.path("/cards/archived"));
    user.post(path + "/restore");
    user.post(project.path("/cards/archive"), Map.of("cards", new Object[] {card}));
  }

  private static void scope(TestProject project) {
    var user = project.owner();
    var release = project.path("/releases/" + project.release(0));
    project.settled();
    user.post(release + "/lock");
    user.get(release + "/scope-changes");
    user.post(release + "/ship");
    user.post(release + "/unlock");
  }

  private static void labels(TestProject project, String card) {
    var user = project.owner();
    var label = App.id();
    user.post(project.path("/labels"), Map.of("id", label, "name", "x", "color", "000000"));
    var color = Map.of("color", Map.of("from", "000000", "to", "FFFFFF"));
    user.patch(project.path("/labels/" + label), color);
    user.put(card + "/labels/" + label);
    user.delete(card + "/labels/" + label);
    user.delete(project.path("/labels/" + label));
  }

  private static void parts(TestProject project, String card) {
    var user = project.owner();
    var item = App.id();
    user.post(card + "/checklist", Map.of("id", item, "text", "x"));
    user.patch(card + "/checklist/" + item, Map.of("done", Map.of("from", false, "to", true)));
    user.post(card + "/checklist/" + item + "/move", Map.of("spot", Map.of()));
    user.delete(card + "/checklist/" + item);
    var comment = App.id();
    user.post(card + "/comments", Map.of("id", comment, "body", "x"));
    user.patch(card + "/comments/" + comment, Map.of("body", Map.of("from", "x", "to", "y")));
    user.get(card + "/comments");
    user.delete(card + "/comments/" + comment);
    var attachment = project.attachment(card, "a.txt", "hello");
    var path = card + "/attachments/" + attachment;
    user.get(path);
    user.patch(path, Map.of("name", Map.of("from", "a.txt", "to", "b.txt")));
    user.delete(path);
  }

  private static void groundwork(TestProject project) {
    var user = project.owner();
    var useCase = App.id();
    user.post(project.path("/use-cases"), Map.of("id", useCase, "text", "x"));
    var path = project.path("/use-cases/" + useCase);
    user.patch(path, Map.of("text", Map.of("from", "x", "to", "y")));
    user.post(path + "/move", Map.of("spot", Map.of()));
    user.delete(path);
    var check = App.id();
    user.post(project.path("/checks"), Map.of("id", check, "area", "hardening", "question", "x?"));
    path = project.path("/checks/" + check);
    user.get(path);
    user.patch(path, Map.of("required", Map.of("from", false, "to", true)));
    user.patch(path + "/answer", Map.of("answer", Map.of("from", "", "to", "x")));
    user.post(path + "/reopen");
    user.post(path + "/waive", Map.of("reason", "x"));
    user.post(path + "/move", Map.of("spot", Map.of()));
    user.delete(path);
    user.post(project.path("/checks/standard"));
  }

  private static void inbox(TestProject project) {
    var user = project.owner();
    var inbox = project.path("/suggestions");
    var ideas = List.of(App.id(), App.id(), App.id(), App.id());
    ideas.forEach(idea -> user.post(inbox, Map.of("id", idea, "title", "An idea")));
    var first = inbox + "/" + ideas.getFirst();
    user.patch(first, Map.of("source", Map.of("from", "", "to", "Gemini")));
    user.get(first);
    user.get(first + "/similar");
    var accepted = Map.of("suggestion", ideas.getFirst(), "card", App.id());
    user.post(inbox + "/accept", Map.of("suggestions", List.of(accepted)));
    user.post(inbox + "/park", Map.of("suggestions", List.of(ideas.get(1)), "until", "2030-01-01"));
    user.post(inbox + "/reject", Map.of("suggestions", List.of(ideas.get(2)), "reason", "No"));
    user.get(inbox + "/triaged");
    user.post(inbox + "/reopen", Map.of("suggestions", List.of(ideas.get(2))));
    var merged = Map.of("id", App.id(), "card", project.card("The same"));
    user.post(inbox + "/" + ideas.get(3) + "/merge", merged);
  }

  private static void decisions(TestProject project) {
    var user = project.owner();
    var decision = App.id();
    var other = App.id();
    user.post(project.path("/decisions"), Map.of("id", decision, "title", "x"));
    user.post(project.path("/decisions"), Map.of("id", other, "title", "y"));
    user.get(project.path("/decisions?words=x"));
    var path = project.path("/decisions/" + decision);
    user.get(path);
    user.patch(path, Map.of("title", Map.of("from", "x", "to", "z")));
    var link = project.path("/cards/" + project.card("A card") + "/decisions/" + decision);
    user.put(link);
    user.delete(link);
    user.post(path + "/accept");
    user.post(path + "/supersede", Map.of("by", other));
    var third = App.id();
    user.post(project.path("/decisions"), Map.of("id", third, "title", "t"));
    user.delete(project.path("/decisions/" + third));
  }

  private static void imports(User user) {
    var file = "{\"boards\":[{\"title\":\"x\",\"labels\":[],\"stacks\":[]}]}";
    user.post("/api/imports/uploads", Map.of("id", App.id(), "bytes", 5));
    user.post("/api/imports/preview", Map.of("file", file));
    var board = Map.of("ref", "b1", "id", App.id(), "key", "IM", "name", "x");
    user.post("/api/imports", Map.of("file", file, "boards", new Object[] {board}));
  }

  private static void members(App app, TestProject project) {
    var owner = project.owner();
    var other = app.signUp().joins(project, "editor").account();
    var role = Map.of("role", Map.of("from", "editor", "to", "viewer"));
    owner.patch(project.path("/members/" + other), role);
    owner.delete(project.path("/members/" + other));
    var invite = App.id();
    var made = owner.post(project.path("/invites"), Map.of("id", invite, "role", "viewer"));
    var token = Map.of("token", made.json().get("token").asString());
    app.nobody().post("/api/invites/look", token);
    owner.get(project.path("/invites"));
    owner.delete(project.path("/invites/" + invite));
    var link = App.id();
    var shown = owner.post(project.path("/public-links"), Map.of("id", link)).json();
    app.nobody().post("/api/public-links/look", Map.of("token", shown.get("token").asString()));
    owner.get(project.path("/public-links"));
    owner.delete(project.path("/public-links/" + link));
  }
}

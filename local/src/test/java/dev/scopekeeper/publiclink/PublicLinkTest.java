package dev.scopekeeper.publiclink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Links by which everybody sees a plan. */
@ExtendWith(App.class)
class PublicLinkTest {

  @Test
  void whoever_has_the_link_sees_the_plan_in_its_order(App app) {
    var project = app.signUp().project();
    card(project, "Soon", Map.of("release", project.release(0)));
    var doing = Map.of("release", project.release(0), "stage", project.stage(1), "estimate", 2);
    card(project, "Now", doing);
    card(project, "Some day", Map.of());
    var plan = readPlan(app, link(project, Map.of())).json();
    assertThat(plan.get("name").asString()).isEqualTo("Test");
    assertThat(plan.at("/slices").findValuesAsString("title"))
        .containsExactly("Soon", "Now", "Some day");
    assertThat(plan.at("/slices/0/release/name").asString()).isEqualTo("MVP");
    assertThat(plan.at("/slices/0/cards/1/stage").asInt()).isEqualTo(1);
    assertThat(plan.at("/stages/1/name").asString()).isEqualTo("Doing");
    assertThat(plan.at("/slices/0/cards/1/estimate").asInt()).isEqualTo(2);
    assertThat(plan.get("slices").size()).as("three releases and the backlog").isEqualTo(4);
    assertThat(plan.at("/slices/3").has("release")).isFalse();
  }

  @Test
  void a_link_to_a_release_shows_nothing_else(App app) {
    var project = app.signUp().project();
    card(project, "Within", Map.of("release", project.release(0)));
    card(project, "Next", Map.of("release", project.release(1)));
    card(project, "Some day", Map.of());
    var answer = readPlan(app, link(project, Map.of("release", project.release(0))));
    assertThat(answer.response().text()).contains("Within").doesNotContain("Next", "Some day");
  }

  @Test
  void nobodys_name_and_nothing_written_about_the_work_is_told(App app) {
    var project = app.signUp().project();
    var me = project.owner().account();
    var within = project.release(0);
    var card =
        card(
            project,
            "Told",
            Map.of("release", within, "assignee", me, "description", "Hidden words"));
    var comment = Map.of("id", App.id(), "body", "Said in private");
    project.owner().post(project.path("/cards/" + card + "/comments"), comment);
    project.settled();
    project.owner().post(project.path("/releases/" + within + "/lock"));
    var move = Map.of("release", Map.of(), "reason", Map.of("text", "A private reason"));
    project.owner().post(project.path("/cards/" + card + "/move"), move);
    var text = readPlan(app, link(project, Map.of())).response().text();
    var user = project.owner().get("/api/me").json().at("/account");
    assertThat(text)
        .contains("Told", "\"scopeRemoved\":1")
        .doesNotContain("Hidden words", "Said in private", "A private reason", me.toString())
        .doesNotContain(user.get("username").asString(), card.toString(), project.id().toString());
  }

  @Test
  void archived_cards_are_not_shown(App app) {
    var project = app.signUp().project();
    var card = card(project, "Put away", Map.of("release", project.release(0)));
    project.owner().post(project.path("/cards/" + card + "/archive"));
    assertThat(readPlan(app, link(project, Map.of())).response().text()).doesNotContain("Put away");
  }

  @Test
  void a_revoked_link_shows_nothing_at_once(App app) {
    var project = app.signUp().project();
    var id = App.id();
    var token = link(project, Map.of("id", id));
    assertThat(readPlan(app, token).status()).isEqualTo(200);
    assertThat(project.owner().delete(project.path("/public-links/" + id)).status()).isEqualTo(204);
    assertThat(readPlan(app, token).status()).isEqualTo(404);
    assertThat(project.owner().delete(project.path("/public-links/" + id)).status()).isEqualTo(404);
  }

  @Test
  void a_link_ends_with_its_release(App app) {
    var project = app.signUp().project();
    var token = link(project, Map.of("release", project.release(2)));
    var path = project.path("/releases/" + project.release(2));
    assertThat(project.owner().delete(path).status()).isEqualTo(200);
    assertThat(readPlan(app, token).status()).isEqualTo(404);
  }

  @Test
  void links_are_listed_without_their_tokens(App app) {
    var project = app.signUp().project();
    var token = link(project, Map.of("release", project.release(1)));
    var listed = project.owner().get(project.path("/public-links"));
    assertThat(listed.json().at("/publicLinks/0/release").asString()).isEqualTo(project.release(1));
    assertThat(listed.response().text()).doesNotContain(token);
  }

  @Test
  void a_link_to_what_is_not_there_or_of_an_archived_project_cannot_be_made(App app) {
    var project = app.signUp().project();
    var stray = Map.of("id", App.id(), "release", app.signUp().project().release(0));
    var refused = project.owner().post(project.path("/public-links"), stray);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("#/release");
    var token = link(project, Map.of());
    project.owner().post(project.path("/archive"));
    var late = Map.of("id", App.id());
    assertThat(project.owner().post(project.path("/public-links"), late).status()).isEqualTo(409);
    assertThat(readPlan(app, token).status()).as("nothing is shown either").isEqualTo(404);
  }

  @Test
  void a_link_to_an_archived_project_reads_like_an_unknown_one_until_it_is_restored(App app) {
    var project = app.signUp().project();
    var token = link(project, Map.of());
    project.owner().post(project.path("/archive"));
    var archived = readPlan(app, token);
    var unknown = readPlan(app, "unknown");
    assertThat(archived.status()).isEqualTo(404);
    assertThat(archived.json().get("detail")).isEqualTo(unknown.json().get("detail"));
    assertThat(archived.json().get("errors")).isEqualTo(unknown.json().get("errors"));
    assertThat(project.owner().post(project.path("/restore")).status()).isEqualTo(200);
    assertThat(readPlan(app, token).status()).isEqualTo(200);
  }

  private static Answer readPlan(App app, String token) {
    return app.nobody().post("/api/public-links/look", Map.of("token", token));
  }

  private static String link(TestProject project, Map<String, ?> what) {
    var body = new HashMap<String, Object>(what);
    body.putIfAbsent("id", App.id());
    var made = project.owner().post(project.path("/public-links"), body);
    assertThat(made.status()).as(made.response().text()).isEqualTo(201);
    return made.json().get("token").asString();
  }

  private static UUID card(TestProject project, String title, Map<String, ?> with) {
    var body = new HashMap<String, Object>(with);
    var id = App.id();
    body.put("id", id);
    body.put("title", title);
    var made = project.owner().post(project.path("/cards"), body);
    assertThat(made.status()).as(made.response().text()).isEqualTo(201);
    return id;
  }
}

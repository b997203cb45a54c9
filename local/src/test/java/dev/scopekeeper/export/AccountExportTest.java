package dev.scopekeeper.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.api.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything about me, and nothing about others. */
@ExtendWith(App.class)
class AccountExportTest {

  @Test
  void it_tells_what_i_did_and_where_i_am_signed_in_and_no_secrets(App app) {
    var owner = app.signUp();
    var project = owner.project();
    var me = app.signUp().joins(project, "editor");
    var card = App.id();
    var mine = Map.of("id", card, "title", "My card", "assignee", me.account());
    me.post(project.path("/cards"), mine);
    for (var i = 0; i < 250; i++) {
      me.post(
          project.path("/cards/" + card + "/comments"), Map.of("id", App.id(), "body", "c" + i));
    }
    owner.post(
        project.path("/cards/" + card + "/comments"), Map.of("id", App.id(), "body", "not mine"));
    me.post(project.path("/suggestions"), Map.of("id", App.id(), "title", "My idea"));
    var file = Fetched.account(me);
    var json = Json.mapper().readTree(file.text());
    assertThat(file.name()).startsWith("Scopekeeper account ").endsWith(".json");
    assertThat(json.get("format").asString()).isEqualTo("scopekeeper-account");
    assertThat(json.at("/account/name").asString()).isEqualTo("Pat");
    assertThat(json.get("sessions")).hasSize(1);
    assertThat(json.at("/memberships/0/role").asString()).isEqualTo("editor");
    assertThat(json.get("comments").valueStream().map(one -> one.get("body").asString()).distinct())
        .hasSize(250)
        .doesNotContain("not mine");
    assertThat(json.at("/assignedCards/0/title").asString()).isEqualTo("My card");
    assertThat(json.at("/madeCards/0/number").asInt()).isEqualTo(1);
    assertThat(json.at("/suggestions/0/title").asString()).isEqualTo("My idea");
    assertThat(json.get("history")).hasSize(253);
    assertThat(file.text()).doesNotContain(me.account(), owner.account(), "$argon2", "Hash");
  }

  @Test
  void of_projects_that_i_left_it_tells_nothing(App app) {
    var owner = app.signUp();
    var project = owner.project();
    var me = app.signUp().joins(project, "editor");
    me.post(project.path("/cards"), Map.of("id", App.id(), "title", "Theirs now"));
    me.delete(project.path("/members/" + me.account()));
    var json = Json.mapper().readTree(Fetched.account(me).text());
    assertThat(List.of("memberships", "madeCards", "history"))
        .allSatisfy(list -> assertThat(json.get(list)).isEmpty());
  }
}

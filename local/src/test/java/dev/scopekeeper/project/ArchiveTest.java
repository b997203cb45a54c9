package dev.scopekeeper.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(App.class)
class ArchiveTest {

  @Test
  void a_restored_project_can_be_changed_again(App app) {
    var project = app.signUp().project();
    project.owner().post(project.path("/archive"));
    assertThat(project.board().at("/project/archived").asBoolean()).isTrue();
    assertThat(project.owner().post(project.path("/restore")).status()).isEqualTo(200);
    project.card("After");
    assertThat(project.titles()).containsExactly("After");
  }

  @Test
  void nobody_joins_an_archived_project(App app) {
    var project = app.signUp().project();
    var invite = Map.of("id", App.id(), "role", "editor");
    var made = project.owner().post(project.path("/invites"), invite);
    var token = Map.of("token", made.json().get("token").asString());
    project.owner().post(project.path("/archive"));
    var guest = app.signUp();
    assertThat(guest.post("/api/invites/accept", token).status()).isEqualTo(409);
    var another = Map.of("id", App.id(), "role", "viewer");
    assertThat(project.owner().post(project.path("/invites"), another).status()).isEqualTo(409);
    project.owner().post(project.path("/restore"));
    assertThat(guest.post("/api/invites/accept", token).status()).isEqualTo(200);
  }

  @Test
  void the_last_owner_cannot_become_anything_else(App app) {
    var project = app.signUp().project();
    var owner = project.owner();
    var path = project.path("/members/" + owner.account());
    var role = Map.of("role", Map.of("from", "owner", "to", "editor"));
    assertThat(owner.patch(path, role).status()).isEqualTo(409);
    assertThat(project.board().at("/members/0/role").asString()).isEqualTo("owner");
  }
}

package dev.scopekeeper.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.Left;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import dev.scopekeeper.storage.ObjectKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A deleted project is gone, and others are not. */
@ExtendWith(App.class)
class DeleteProjectTest {

  static Answer delete(User user, TestProject project, String said) {
    return user.call("DELETE", project.path(""), Optional.of(Map.of("project", said)), App.id());
  }

  @Test
  void nothing_of_it_is_left_and_everything_of_others(App app) throws Exception {
    var owner = app.signUp();
    var project = Left.full(owner);
    var other = Left.full(owner);
    var others = Left.of(app, other.id());
    owner.post(project.path("/archive"));
    var files = ObjectKey.ATTACHMENTS + project.id() + "/";
    assertThat(Left.of(app, project.id())).containsOnlyKeys(Left.tables(app));
    assertThat(app.storage().list(files)).hasSize(1);
    assertThat(delete(owner, project, " SK").status()).isEqualTo(204);
    assertThat(Left.of(app, project.id())).isEmpty();
    assertThat(app.storage().list(files)).isEmpty();
    assertThat(app.storage().list(ObjectKey.ATTACHMENTS + other.id() + "/")).hasSize(1);
    assertThat(Left.of(app, other.id())).isEqualTo(others);
    assertThat(owner.get(project.path("/board")).status()).isEqualTo(404);
    assertThat(delete(owner, project, "SK").status()).isEqualTo(404);
  }

  @Test
  void its_id_stays_taken_and_what_was_sent_to_it_is_gone(App app) throws Exception {
    var owner = app.signUp();
    var project = Left.full(owner);
    var files = ObjectKey.UPLOADS + project.id() + "/";
    assertThat(app.storage().list(files)).hasSize(1);
    owner.post(project.path("/archive"));
    assertThat(delete(owner, project, "SK").status()).isEqualTo(204);
    assertThat(app.storage().list(files)).isEmpty();
    var thief = app.signUp();
    var again = Map.of("id", project.id(), "key", "MM", "name", "Mine", "template", "empty");
    var made = thief.post("/api/projects", again);
    assertThat(made.status()).isEqualTo(409);
    assertThat(made.json().at("/errors/0/pointer").asString()).isEqualTo("#/id");
    var board = Map.of("ref", "b1", "id", project.id(), "key", "MM", "name", "Mine");
    var file = Map.of("file", "Title,Stage\nDig,Open\n", "boards", List.of(board));
    var imported = thief.post("/api/imports", file);
    assertThat(imported.status()).isEqualTo(409);
    assertThat(imported.json().at("/errors/0/pointer").asString()).isEqualTo("#/boards/0/id");
    assertThat(Left.of(app, project.id())).isEmpty();
  }

  @Test
  void it_takes_an_owner_who_archived_it_and_says_its_name(App app) {
    var owner = app.signUp();
    var project = owner.project();
    var editor = app.signUp().joins(project, "editor");
    assertThat(delete(owner, project, "Test").status()).isEqualTo(409);
    owner.post(project.path("/archive"));
    assertThat(delete(editor, project, "Test").status()).isEqualTo(403);
    var wrong = delete(owner, project, "Another");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().at("/errors/0/pointer").asString()).isEqualTo("#/project");
    assertThat(owner.get(project.path("/board")).status()).isEqualTo(200);
    assertThat(delete(owner, project, "Test").status()).isEqualTo(204);
    assertThat(editor.get("/api/projects").json().get("projects").valueStream().toList())
        .isEqualTo(List.of());
  }
}

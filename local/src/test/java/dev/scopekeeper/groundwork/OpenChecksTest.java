package dev.scopekeeper.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.database.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(App.class)
class OpenChecksTest {

  @Test
  void the_first_release_waits_for_what_it_requires_and_for_nothing_else(App app) {
    var project = app.signUp().project();
    var required =
        project.made().get("checks").valueStream().filter(one -> one.has("required")).toList();
    assertThat(before(app, project, 0))
        .containsExactlyElementsOf(
            required.stream().map(one -> one.get("question").asString()).toList());
    for (var check : required.subList(1, required.size())) {
      var path = project.path("/checks/" + check.get("id").asString());
      project.owner().post(path + "/waive", Map.of("reason", "A toy."));
    }
    assertThat(before(app, project, 0)).hasSize(1);
    var path = project.path("/checks/" + required.getFirst().get("id").asString());
    project.owner().patch(path + "/answer", Map.of("answer", Map.of("from", "", "to", "Cooks.")));
    assertThat(before(app, project, 0)).isEmpty();
  }

  @Test
  void a_lock_that_is_refused_names_every_check_that_is_open(App app) {
    var project = app.signUp().project();
    var refused = lock(project, 0);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("type").asString())
        .isEqualTo("urn:scopekeeper:problem:groundwork-open");
    var named =
        refused
            .json()
            .get("errors")
            .valueStream()
            .map(error -> error.at("/parameters/question").asString())
            .toList();
    assertThat(named).isEqualTo(before(app, project, 0)).hasSizeGreaterThan(10);
    assertThat(refused.json().at("/parameters/count").asInt()).isEqualTo(named.size());
    assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("check-open");
    assertThat(refused.json().at("/errors/0/detail").asString())
        .isEqualTo("“" + named.getFirst() + "” is still open.");
    assertThat(project.board().at("/releases/0/state").asString()).isEqualTo("planned");
  }

  @Test
  void only_the_first_release_waits_and_it_waits_again_when_it_is_unlocked(App app) {
    var project = app.signUp().project().settled();
    assertThat(lock(project, 0).status()).isEqualTo(200);
    var check = project.made().get("checks").get(0).get("id").asString();
    project.owner().post(project.path("/checks/" + check + "/reopen"));
    assertThat(lock(project, 1).status()).as("the second").isEqualTo(200);
    for (var release : List.of(0, 1)) {
      project.owner().post(project.path("/releases/" + project.release(release) + "/unlock"));
    }
    var again = lock(project, 0);
    assertThat(again.json().get("errors")).hasSize(1);
  }

  private static Answer lock(TestProject project, int release) {
    return project.owner().post(project.path("/releases/" + project.release(release) + "/lock"));
  }

  private static List<String> before(App app, TestProject project, int release) {
    var id = UUID.fromString(project.release(release));
    return new Database(app.source()).read(tx -> OpenChecks.questions(tx, project.id(), id));
  }
}

package dev.scopekeeper.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A limit of one card in Doing. */
@ExtendWith(App.class)
class WipLimitTest {
  private TestProject project;
  private String doing;
  private UUID first;
  private UUID second;

  @BeforeEach
  void limited(App app) {
    project = app.signUp().project();
    doing = project.stage(1);
    project.owner().patch(project.path("/stages/" + doing), Map.of("wipLimit", Map.of("to", 1)));
    first = project.card("First");
    second = project.card("Second");
    assertThat(move(first)).isEqualTo(200);
  }

  @Test
  void a_full_stage_takes_more_where_limits_only_warn() {
    assertThat(move(second)).isEqualTo(200);
  }

  @Test
  void a_full_stage_takes_no_more_where_limits_block() {
    enforceLimits();
    var refused = project.owner().post(path(second, "move"), Map.of("stage", doing));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("detail").asString())
        .isEqualTo("“Doing” is full: at most 1 at a time.");
    assertThat(refused.json().get("code").asString()).isEqualTo("stage-full");
    assertThat(refused.json().at("/parameters/limit").asInt()).isEqualTo(1);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("#/stage");
    var many = Map.of("cards", List.of(second), "stage", doing);
    assertThat(project.owner().post(project.path("/cards/move"), many).status()).isEqualTo(409);
    var added = Map.of("id", App.id(), "title", "Third", "stage", doing);
    assertThat(project.owner().post(project.path("/cards"), added).status()).isEqualTo(409);
  }

  @Test
  void what_is_in_a_full_stage_can_be_ordered_edited_and_leave() {
    enforceLimits();
    var spot = Map.of("spot", Map.of());
    assertThat(project.owner().post(path(first, "move"), spot).status()).isEqualTo(200);
    var title = Map.of("title", Map.of("from", "First", "to", "Still first"));
    assertThat(project.owner().patch(project.path("/cards/" + first), title).status())
        .isEqualTo(200);
    project.owner().post(path(first, "archive"));
    assertThat(move(second)).isEqualTo(200);
    assertThat(project.owner().post(path(first, "restore")).status()).isEqualTo(409);
  }

  @Test
  void undo_does_not_overfill_a_stage() {
    enforceLimits();
    var change = App.id();
    var away = Optional.<Object>of(Map.of("stage", project.stage(0)));
    project.owner().call("POST", path(first, "move"), away, change);
    assertThat(move(second)).isEqualTo(200);
    var undo = Map.of("change", change);
    assertThat(project.owner().post(project.path("/undo"), undo).status()).isEqualTo(409);
  }

  private void enforceLimits() {
    var policy = Map.of("wipPolicy", Map.of("from", "warn", "to", "block"));
    assertThat(project.owner().patch(project.path(""), policy).status()).isEqualTo(200);
  }

  private int move(UUID card) {
    return project.owner().post(path(card, "move"), Map.of("stage", doing)).status();
  }

  private String path(UUID card, String what) {
    return project.path("/cards/" + card + "/" + what);
  }
}

package dev.scopekeeper.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A project has exactly one stage where work is done, whatever is done to its stages. */
@ExtendWith(App.class)
class DoneStageTest {
  private static final int STEPS = 400;

  @Test
  void the_addition_of_a_stage_that_became_the_done_stage_is_not_taken_back(App app) {
    var project = app.signUp().project();
    var stage = App.id();
    var change = App.id();
    add(project, stage, "Shipped", change);
    mark(project, stage.toString());
    var refused = undo(project, change);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("detail").asString())
        .isEqualTo("Work is done in this stage. Mark another stage as done first.");
    assertThat(refused.json().get("code").asString()).isEqualTo("done-stage-not-removable");
    assertThat(done(project)).containsExactly(stage.toString());
    mark(project, project.stage(0));
    assertThat(undo(project, change).status()).isEqualTo(200);
    assertThat(done(project)).containsExactly(project.stage(0));
  }

  @Test
  void a_mark_that_is_taken_back_goes_to_the_stage_that_had_it(App app) {
    var project = app.signUp().project();
    var change = mark(project, project.stage(1));
    project.card("In between");
    var undone = undo(project, change);
    assertThat(undone.status()).as(undone.response().text()).isEqualTo(200);
    assertThat(undone.json().get("stages")).hasSize(2);
    assertThat(done(project)).containsExactly(project.stage(3));
  }

  @Test
  void a_mark_that_moved_on_since_goes_back_too_and_is_one(App app) {
    var project = app.signUp().project();
    var change = mark(project, project.stage(1));
    mark(project, project.stage(2));
    assertThat(undo(project, change).status()).isEqualTo(200);
    assertThat(done(project)).containsExactly(project.stage(3));
  }

  @Test
  void a_history_that_names_the_former_stage_first_is_taken_back_too(App app) throws SQLException {
    var project = app.signUp().project();
    var change = mark(project, project.stage(1));
    // as releases before wrote it
    for (var move : List.of("2 WHERE ordinal = 0", "0 WHERE ordinal = 1", "1 WHERE ordinal = 2")) {
      execute(
          app,
          "UPDATE activity SET ordinal = " + move + " AND project_id = ? AND change_id = ?",
          List.of(project.id().toString(), change.toString()));
    }
    assertThat(undo(project, change).status()).isEqualTo(200);
    assertThat(done(project)).containsExactly(project.stage(3));
  }

  @Test
  void no_statement_can_remove_the_done_stage(App app) throws SQLException {
    var project = app.signUp().project();
    var id = project.id().toString();
    var delete = "DELETE FROM stage WHERE project_id = ? AND id = ?";
    assertThatThrownBy(() -> execute(app, delete, List.of(id, project.stage(3))))
        .hasMessageContaining("project_done_stage_fk");
    execute(app, delete, List.of(id, project.stage(2)));
    assertThat(done(project)).containsExactly(project.stage(3));
  }

  @Test
  void a_project_that_the_release_before_made_meanwhile_keeps_its_mark(App app)
      throws SQLException {
    var project = app.signUp().project();
    execute(
        app,
        "UPDATE project SET done_stage_id = NULL WHERE id = ?",
        List.of(project.id().toString()));
    assertThat(done(project)).containsExactly(project.stage(3));
    assertThat(project.owner().delete(project.path("/stages/" + project.stage(3))).status())
        .isEqualTo(409);
    mark(project, project.stage(0));
    assertThat(done(project)).containsExactly(project.stage(0));
  }

  @Test
  void whatever_is_done_to_stages_in_whatever_order_one_is_where_work_is_done(App app)
      throws SQLException {
    var seed = Long.getLong("seed", System.nanoTime());
    System.out.println("DoneStageTest seed " + seed);
    var steps = new Steps(app, seed);
    for (var i = 0; i < STEPS; i++) {
      steps.next("seed " + seed + ", step " + i);
    }
    assertThat(steps.undone).as("seed %d", seed).isPositive();
  }

  /** Random requests to a project's stages, and what a client knows of them from the answers. */
  private static final class Steps {
    private final App app;
    private final Random random;
    private final TestProject project;
    private final User owner;
    private final Map<String, JsonNode> known = new TreeMap<>();
    private final List<UUID> changes = new ArrayList<>();
    private int undone;

    Steps(App app, long seed) {
      this.app = app;
      this.random = new Random(seed);
      this.project = app.signUp().project();
      this.owner = project.owner();
      project.made().get("stages").forEach(this::know);
    }

    void next(String step) throws SQLException {
      var change = App.id();
      var stages = List.copyOf(known.values());
      var stage = stages.get(random.nextInt(stages.size()));
      var id = stage.get("id").asString();
      var path = project.path("/stages/" + id);
      var answer =
          switch (random.nextInt(8)) {
            case 0 -> call("POST", project.path("/stages"), newStage(), change);
            case 1 -> call("PATCH", path, Map.of("name", rename(stage)), change);
            case 2 -> call("PATCH", path, Map.of("done", marked(stage)), change);
            case 3 -> call("POST", path + "/move", Map.of("spot", spot(stages)), change);
            case 4 -> owner.call("DELETE", path + target(stages), Optional.empty(), change);
            case 5 ->
                call(
                    "POST",
                    project.path("/cards"),
                    Map.of("id", App.id(), "title", "Card", "stage", id),
                    change);
            default -> takeBack(change);
          };
      assertThat(answer.status()).as(step + answer.response().text()).isLessThan(500);
      if (answer.status() < 300) {
        changes.add(change);
        apply(answer.json());
      }
      check(step);
    }

    private Answer call(String method, String path, Object body, UUID change) {
      return owner.call(method, path, Optional.of(body), change);
    }

    private Answer takeBack(UUID change) {
      // mostly one's latest changes, which can still be taken back
      var back = Math.min(changes.size(), 1 + random.nextInt(4));
      var former = changes.isEmpty() ? App.id() : changes.get(changes.size() - back);
      var answer = call("POST", project.path("/undo"), Map.of("change", former), change);
      undone += answer.status() == 200 ? 1 : 0;
      return answer;
    }

    private Map<String, Object> newStage() {
      return Map.of("id", App.id(), "name", "Stage " + random.nextInt(40));
    }

    private Map<String, String> rename(JsonNode stage) {
      return Map.of("from", stage.get("name").asString(), "to", "Stage " + random.nextInt(40));
    }

    private Map<String, Boolean> marked(JsonNode stage) {
      var now = stage.get("done").asBoolean();
      return Map.of("from", now, "to", !now);
    }

    private Map<String, String> spot(List<JsonNode> stages) {
      var behind = stages.get(random.nextInt(stages.size())).get("id").asString();
      return random.nextBoolean() ? Map.of() : Map.of("behind", behind);
    }

    private String target(List<JsonNode> stages) {
      var target = stages.get(random.nextInt(stages.size())).get("id").asString();
      return random.nextBoolean() ? "" : "?moveTo=" + target;
    }

    private void know(JsonNode stage) {
      known.put(stage.get("id").asString(), stage);
    }

    private void apply(JsonNode delta) {
      if (delta.get("since").asLong() == 0) {
        known.clear();
      }
      if (delta.has("stages")) {
        delta.get("stages").forEach(this::know);
      }
      if (delta.has("removed")) {
        delta.get("removed").forEach(gone -> known.remove(gone.get("id").asString()));
      }
    }

    /** Of the answers, the board and the database, each says the same, and one stage. */
    private void check(String step) throws SQLException {
      var board = new TreeMap<String, JsonNode>();
      project.board().get("stages").forEach(one -> board.put(one.get("id").asString(), one));
      assertThat(known).as(step).isEqualTo(board);
      var done =
          board.values().stream()
              .filter(stage -> stage.get("done").asBoolean())
              .map(stage -> stage.get("id").asString())
              .toList();
      assertThat(done).as(step).hasSize(1);
      assertThat(stored(app, project)).as(step).isEqualTo(done.getFirst());
    }
  }

  private static void add(TestProject project, UUID stage, String name, UUID change) {
    Map<String, Object> body = new HashMap<>(Map.of("id", stage, "name", name));
    var added = project.owner().call("POST", project.path("/stages"), Optional.of(body), change);
    assertThat(added.status()).isEqualTo(201);
  }

  private static UUID mark(TestProject project, String stage) {
    var change = App.id();
    var body = Map.of("done", Map.of("from", false, "to", true));
    var path = project.path("/stages/" + stage);
    var answer = project.owner().call("PATCH", path, Optional.of(body), change);
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(200);
    return change;
  }

  private static Answer undo(TestProject project, UUID change) {
    return project.owner().post(project.path("/undo"), Map.of("change", change));
  }

  private static List<String> done(TestProject project) {
    return project
        .board()
        .get("stages")
        .valueStream()
        .filter(stage -> stage.get("done").asBoolean())
        .map(stage -> stage.get("id").asString())
        .toList();
  }

  private static String stored(App app, TestProject project) throws SQLException {
    try (var connection = app.source().getConnection();
        var statement =
            connection.prepareStatement("SELECT done_stage_id FROM project WHERE id = ?")) {
      statement.setString(1, project.id().toString());
      try (var rows = statement.executeQuery()) {
        rows.next();
        return Objects.requireNonNull(rows.getString(1));
      }
    }
  }

  private static void execute(App app, String sql, List<String> parameters) throws SQLException {
    try (var connection = app.source().getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      statement.executeUpdate();
    }
  }
}

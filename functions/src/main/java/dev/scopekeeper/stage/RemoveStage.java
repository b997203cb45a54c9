package dev.scopekeeper.stage;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.QueryParameter;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import java.util.UUID;

/** Deletes a stage. Moves its cards to the stage that the caller chooses. */
public final class RemoveStage extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/stages/{stage}")
          .requiresRole(Role.EDITOR)
          .query(QueryParameter.id("moveTo"));

  public RemoveStage() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var stage = change.find(Stage.ENTITY_TYPE, call.id("stage"));
    DoneStage.requireOther(stage);
    var successor = call.query("moveTo").map(UUID::fromString);
    successor.ifPresent(id -> requireOther(change, stage, id));
    change.detachAndRemove(Stage.ENTITY_TYPE, stage, successor);
  }

  private static void requireOther(ProjectChange change, Stage stage, UUID successor) {
    var target = change.resolveParameter(Stage.ENTITY_TYPE, "moveTo", successor);
    if (target.id().equals(stage.id())) {
      throw Problem.parameter("moveTo", StageProblem.STAGE_MOVES_TO_ITSELF);
    }
  }
}

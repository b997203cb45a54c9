package dev.scopekeeper.stage;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.QueryParameter;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.card.CardCleanup;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import java.util.UUID;

/** Removes a stage; its cards go where the caller says. */
public final class RemoveStage extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/stages/{stage}")
          .members(Role.EDITOR)
          .query(QueryParameter.id("moveTo"));

  public RemoveStage() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var stage = change.find(Stage.SUBJECT, call.id("stage"));
    DoneStage.requireOther(stage);
    var target = call.query("moveTo").map(UUID::fromString);
    if (target.isPresent()) {
      var to = change.parameter(Stage.SUBJECT, "moveTo", target.get());
      if (to.id().equals(stage.id())) {
        throw Problem.parameter("moveTo", "This is the stage that goes.");
      }
      CardCleanup.set(change, "card/in_stage", stage.id(), "stage", to.id());
    } else if (CardCleanup.any(change, "card/in_stage", stage.id())) {
      throw Problem.of(
          Problem.Kind.REFUSED, "There are cards in this stage. Say where they go (moveTo).");
    }
    change.remove(Stage.SUBJECT, stage);
  }
}

package dev.scopekeeper.project;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Ids;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.card.CardCleanup;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import java.util.UUID;

/** Removes a stage; its cards go where the caller says. */
public final class RemoveStage extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/stages/{stage}").members(Role.EDITOR).query("moveTo");

  public RemoveStage() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var stage = change.find(Stage.SUBJECT, call.id("stage"));
    if (stage.done()) {
      throw Problem.of(
          Problem.Kind.REFUSED, "Work is done in this stage. Mark another stage as done first.");
    }
    var target = call.query("moveTo").map(RemoveStage::target);
    if (target.isPresent()) {
      var to = change.find(Stage.SUBJECT, target.get());
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

  private static UUID target(String text) {
    return Ids.parse(text).orElseThrow(() -> Problem.parameter("moveTo", "This is no id."));
  }
}

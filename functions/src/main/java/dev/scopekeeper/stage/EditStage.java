package dev.scopekeeper.stage;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import dev.scopekeeper.change.ProjectChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Updates the name or limit of a stage, or makes it the done stage. */
public final class EditStage extends EditHandler<EditStage.StageEdits, Stage> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/stages/{stage}").requiresRole(Role.EDITOR);

  /** The fields to change. */
  public record StageEdits(
      Optional<@Valid NameEdit> name,
      Optional<@Valid WipLimitEdit> wipLimit,
      Optional<DoneEdit> done) {}

  /**
   * An edit of the name.
   *
   * @param from the name that the client last saw; the edit conflicts if it has changed since
   */
  public record NameEdit(
      @OneLine @Size(max = 60) String from, @OneLine @NotBlank @Size(max = 60) String to) {}

  /** An edit of the work-in-progress limit. An absent value means no limit. */
  public record WipLimitEdit(Optional<Integer> from, Optional<@Min(1) @Max(999) Integer> to) {}

  /** Whether cards in the stage are done. */
  public record DoneEdit(boolean from, boolean to) {}

  public EditStage() {
    super(ROUTE, StageEdits.class, Stage.ENTITY_TYPE, "stage");
  }

  @Override
  protected Stage checked(Call<StageEdits> call, ProjectChange change, Stage before, Stage after) {
    if (before.done() && !after.done()) {
      throw Problem.field("done", StageProblem.DONE_STAGE_NEEDED);
    }
    return after;
  }
}

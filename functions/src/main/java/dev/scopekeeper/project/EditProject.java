package dev.scopekeeper.project;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Updates the name, purpose, estimate unit or work-in-progress policy of a project. */
public final class EditProject extends EditHandler<EditProject.ProjectEdits, Project> {

  public static final Route ROUTE = Route.patch("/api/projects/{project}").requiresRole(Role.OWNER);

  /** The fields to change. */
  public record ProjectEdits(
      Optional<@Valid NameEdit> name,
      Optional<@Valid PurposeEdit> purpose,
      Optional<EstimateUnitEdit> estimateUnit,
      Optional<WipPolicyEdit> wipPolicy) {}

  /** The old and new name. */
  public record NameEdit(
      @OneLine @Size(max = 60) String from, @OneLine @NotBlank @Size(max = 60) String to) {}

  /** The old and new purpose. */
  public record PurposeEdit(@Size(max = 2000) String from, @Size(max = 2000) String to) {}

  /** The old and new unit. */
  public record EstimateUnitEdit(EstimateUnit from, EstimateUnit to) {}

  /** The old and new policy for stages at their limit. */
  public record WipPolicyEdit(WipPolicy from, WipPolicy to) {}

  public EditProject() {
    super(ROUTE, ProjectEdits.class, Project.ENTITY_TYPE, "project");
  }
}

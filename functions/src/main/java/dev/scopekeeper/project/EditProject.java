package dev.scopekeeper.project;

import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Renames a project, says anew what it is for, what it estimates in and what limits do. */
public final class EditProject extends EditHandler<EditProject.ProjectEdits, Project> {

  public static final Route ROUTE = Route.patch("/api/projects/{project}").members(Role.OWNER);

  /** The fields to change; others stay as they are. */
  public record ProjectEdits(
      Optional<@Valid NameEdit> name,
      Optional<@Valid PurposeEdit> purpose,
      Optional<EstimateUnitEdit> estimateUnit,
      Optional<WipPolicyEdit> wipPolicy) {}

  /** A name as it was seen and as it shall be. */
  public record NameEdit(@Size(max = 60) String from, @NotBlank @Size(max = 60) String to) {}

  /** A purpose as it was seen and as it shall be. */
  public record PurposeEdit(@Size(max = 2000) String from, @Size(max = 2000) String to) {}

  /** A unit as it was seen and as it shall be. */
  public record EstimateUnitEdit(EstimateUnit from, EstimateUnit to) {}

  /** What happens at a stage's limit, as it was seen and as it shall be. */
  public record WipPolicyEdit(WipPolicy from, WipPolicy to) {}

  public EditProject() {
    super(ROUTE, ProjectEdits.class, Project.SUBJECT, "project");
  }
}

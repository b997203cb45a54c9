package dev.scopekeeper.decision;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Updates single fields of a decision. */
public final class EditDecision extends EditHandler<EditDecision.DecisionEdits, Decision> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/decisions/{decision}").requiresRole(Role.EDITOR);

  /** The fields to update. Absent fields stay unchanged. */
  public record DecisionEdits(
      Optional<@Valid TitleEdit> title,
      Optional<@Valid TextEdit> context,
      Optional<@Valid TextEdit> decision,
      Optional<@Valid TextEdit> consequences,
      Optional<ConventionEdit> convention) {}

  /** A title before and after. */
  public record TitleEdit(
      @OneLine @Size(max = 200) String from, @OneLine @NotBlank @Size(max = 200) String to) {}

  /** Markdown before and after. */
  public record TextEdit(@Size(max = 20_000) String from, @Size(max = 20_000) String to) {}

  /** Whether it is a convention, before and after. */
  public record ConventionEdit(boolean from, boolean to) {}

  public EditDecision() {
    super(ROUTE, DecisionEdits.class, Decision.ENTITY_TYPE, "decision");
  }
}

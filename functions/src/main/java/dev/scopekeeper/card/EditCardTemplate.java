package dev.scopekeeper.card;

import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Updates the template for new cards of a kind. */
public final class EditCardTemplate
    extends EditHandler<EditCardTemplate.TemplateEdits, CardTemplate> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/templates/{template}").requiresRole(Role.EDITOR);

  /** The fields to update. Absent fields stay unchanged. */
  public record TemplateEdits(
      Optional<@Valid TextEdit> description, Optional<@Valid LinesEdit> checklist) {}

  /** A description before and after. */
  public record TextEdit(@Size(max = 10_000) String from, @Size(max = 10_000) String to) {}

  /** The lines of a checklist before and after. */
  public record LinesEdit(@Size(max = 5_000) String from, @Size(max = 5_000) String to) {}

  public EditCardTemplate() {
    super(ROUTE, TemplateEdits.class, CardTemplate.ENTITY_TYPE, "template");
  }
}

package dev.scopekeeper.card;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Updates the name or color of a label. */
public final class EditLabel extends EditHandler<EditLabel.LabelEdits, Label> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/labels/{label}").requiresRole(Role.EDITOR);

  /** The fields to update. Absent fields stay unchanged. */
  public record LabelEdits(Optional<@Valid NameEdit> name, Optional<@Valid ColorEdit> color) {}

  /** A name before and after. */
  public record NameEdit(
      @OneLine @Size(max = 60) String from, @OneLine @NotBlank @Size(max = 60) String to) {}

  /** A color before and after. */
  public record ColorEdit(@Size(max = 6) String from, @Pattern(regexp = "[0-9A-F]{6}") String to) {}

  public EditLabel() {
    super(ROUTE, LabelEdits.class, Label.ENTITY_TYPE, "label");
  }
}

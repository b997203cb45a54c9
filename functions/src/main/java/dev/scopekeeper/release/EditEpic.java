package dev.scopekeeper.release;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Updates the name of an epic. */
public final class EditEpic extends EditHandler<EditEpic.EpicEdits, Epic> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/epics/{epic}").requiresRole(Role.EDITOR);

  /** The fields to change. */
  public record EpicEdits(Optional<@Valid NameEdit> name) {}

  /** The old and new name. */
  public record NameEdit(
      @OneLine @Size(max = 60) String from, @OneLine @NotBlank @Size(max = 60) String to) {}

  public EditEpic() {
    super(ROUTE, EpicEdits.class, Epic.ENTITY_TYPE, "epic");
  }
}

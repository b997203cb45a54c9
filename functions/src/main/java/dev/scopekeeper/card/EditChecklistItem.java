package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import dev.scopekeeper.change.ProjectChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Updates the text or the check mark of a checklist item. */
public final class EditChecklistItem
    extends EditHandler<EditChecklistItem.ItemEdits, ChecklistItem> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/cards/{card}/checklist/{item}")
          .requiresRole(Role.EDITOR);

  /** The fields to update. Absent fields stay unchanged. */
  public record ItemEdits(Optional<@Valid TextEdit> text, Optional<DoneEdit> done) {}

  /** A text before and after. */
  public record TextEdit(
      @OneLine @Size(max = 300) String from, @OneLine @NotBlank @Size(max = 300) String to) {}

  /** Whether the item is done, before and after. */
  public record DoneEdit(boolean from, boolean to) {}

  public EditChecklistItem() {
    super(ROUTE, ItemEdits.class, ChecklistItem.ENTITY_TYPE, "item");
  }

  @Override
  protected ChecklistItem checked(
      Call<ItemEdits> call, ProjectChange change, ChecklistItem before, ChecklistItem after) {
    CardParts.requireSameCard(call.id("card"), before.card());
    return after;
  }
}

package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import dev.scopekeeper.change.ProjectChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Rewords or ticks a line of a card's checklist. */
public final class EditChecklistItem
    extends EditHandler<EditChecklistItem.ItemEdits, ChecklistItem> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/cards/{card}/checklist/{item}").members(Role.EDITOR);

  /** The fields to change; others stay as they are. */
  public record ItemEdits(Optional<@Valid TextEdit> text, Optional<DoneEdit> done) {}

  /** Words as they were seen and as they shall be. */
  public record TextEdit(@Size(max = 300) String from, @NotBlank @Size(max = 300) String to) {}

  /** Whether the line is ticked. */
  public record DoneEdit(boolean from, boolean to) {}

  public EditChecklistItem() {
    super(ROUTE, ItemEdits.class, ChecklistItem.SUBJECT, "item");
  }

  @Override
  protected ChecklistItem checked(
      Call<ItemEdits> call, ProjectChange change, ChecklistItem before, ChecklistItem after) {
    CardParts.require(call.id("card"), before.card());
    return after;
  }
}

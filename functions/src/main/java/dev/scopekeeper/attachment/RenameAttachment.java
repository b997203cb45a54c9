package dev.scopekeeper.attachment;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.card.CardParts;
import dev.scopekeeper.change.EditHandler;
import dev.scopekeeper.change.ProjectChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Updates the name of an attachment. */
public final class RenameAttachment
    extends EditHandler<RenameAttachment.AttachmentEdits, Attachment> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/cards/{card}/attachments/{attachment}")
          .requiresRole(Role.EDITOR);

  /** The new name. The stored name is sanitized. */
  public record AttachmentEdits(@Valid NameEdit name) {}

  /** A name before and after. */
  public record NameEdit(@Size(max = 1000) String from, @NotBlank @Size(max = 1000) String to) {}

  public RenameAttachment() {
    super(ROUTE, AttachmentEdits.class, Attachment.ENTITY_TYPE, "attachment");
  }

  @Override
  protected Attachment checked(
      Call<AttachmentEdits> call, ProjectChange change, Attachment before, Attachment after) {
    CardParts.requireSameCard(call.id("card"), before.card());
    return after.withName(FileName.sanitize(after.name()));
  }
}

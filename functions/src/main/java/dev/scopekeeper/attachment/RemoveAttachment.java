package dev.scopekeeper.attachment;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.card.CardParts;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;

/** Deletes a file from a card. Its content is deleted a day later, so that you can undo this. */
public final class RemoveAttachment extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/cards/{card}/attachments/{attachment}")
          .requiresRole(Role.EDITOR);

  public RemoveAttachment() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var attachment = change.find(Attachment.ENTITY_TYPE, call.id("attachment"));
    CardParts.requireSameCard(call.id("card"), attachment.card());
    change.remove(Attachment.ENTITY_TYPE, attachment);
  }
}

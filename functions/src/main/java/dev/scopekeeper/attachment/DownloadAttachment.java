package dev.scopekeeper.attachment;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.card.CardParts;
import dev.scopekeeper.change.NotFoundProblem;
import dev.scopekeeper.storage.Link;

/** Returns a download link for a file. It expires after a few minutes. */
public final class DownloadAttachment extends RouteHandler<Nothing, Link> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/cards/{card}/attachments/{attachment}")
          .requiresRole(Role.VIEWER);

  public DownloadAttachment() {
    super(ROUTE, Nothing.class, Link.class);
  }

  @Override
  protected Reply<Link> handle(Call<Nothing> call) {
    var project = call.project().id();
    var attachment =
        call.database()
            .read(tx -> Attachment.ENTITY_TYPE.read(tx, project, call.id("attachment")))
            .orElseThrow(() -> Problem.of(NotFoundProblem.ATTACHMENT_NOT_FOUND));
    CardParts.requireSameCard(call.id("card"), attachment.card());
    return Reply.of(
        call.storage()
            .download(attachment.key(project), attachment.name(), attachment.contentType()));
  }
}

package dev.scopekeeper.attachment;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.ChangeProblem;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.storage.Link;
import dev.scopekeeper.storage.ObjectKey;
import jakarta.validation.constraints.Positive;
import java.util.UUID;

/**
 * Returns an upload link for a file that will be attached to a card. The bytes count against the
 * project's quota from now on, so that parallel announcements cannot exceed it.
 */
public final class BeginAttachment extends RouteHandler<BeginAttachment.UploadRequest, Link> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/cards/{card}/attachments/uploads")
          .requiresRole(Role.EDITOR)
          .canFailWith(Problem.Kind.TAKEN, Problem.Kind.REFUSED);

  /**
   * The announced file.
   *
   * @param id the id of the future attachment
   * @param bytes the size of the file
   */
  public record UploadRequest(UUID id, @Positive long bytes) {}

  private record ProjectRow(boolean archived) {}

  public BeginAttachment() {
    super(ROUTE, UploadRequest.class, Link.class);
  }

  @Override
  protected Reply<Link> handle(Call<UploadRequest> call) {
    var project = call.project().id();
    var input = call.input();
    call.database()
        .write(tx -> {
          lockProject(tx, call);
          new StorageQuota(call).requireAttachable(tx, input.id(), input.bytes());
          Uploads.ofProject(tx, project)
              .announce(input.id(), call.caller().account(), input.bytes(), call.now());
          return project;
        });
    return Reply.of(call.storage().upload(ObjectKey.upload(project, input.id()), input.bytes()));
  }

  private static void lockProject(Transaction tx, Call<UploadRequest> call) {
    var locked =
        tx.sql("upload/lock_project")
            .bind("project", call.project().id())
            .bind("account", call.caller().account())
            .first(ProjectRow.class)
            .orElseThrow(() -> Problem.of(ChangeProblem.NO_LONGER_ALLOWED));
    if (locked.archived()) {
      throw Problem.of(ChangeProblem.PROJECT_ARCHIVED);
    }
  }
}

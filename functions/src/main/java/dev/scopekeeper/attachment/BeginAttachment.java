package dev.scopekeeper.attachment;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.ChangeTransaction;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.storage.Link;
import dev.scopekeeper.storage.ObjectKey;
import jakarta.validation.constraints.Positive;
import java.util.UUID;

/**
 * Returns where to send a file that is going to be attached to a card. Its bytes count from now on,
 * so that those who announce at the same time share what the project has left.
 */
public final class BeginAttachment extends RouteHandler<BeginAttachment.Announced, Link> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/cards/{card}/attachments/uploads")
          .members(Role.EDITOR)
          .refuses(Problem.Kind.TAKEN, Problem.Kind.REFUSED);

  /**
   * The file to be.
   *
   * @param id of the attachment
   * @param bytes its size
   */
  public record Announced(UUID id, @Positive long bytes) {}

  private record Held(boolean archived) {}

  public BeginAttachment() {
    super(ROUTE, Announced.class, Link.class);
  }

  @Override
  protected Reply<Link> handle(Call<Announced> call) {
    var project = call.membership().project();
    var input = call.input();
    call.database()
        .write(tx -> {
          hold(tx, call);
          new Room(call).require(tx, input.id(), input.bytes());
          Uploads.ofProject(tx, project)
              .announce(input.id(), call.caller().account(), input.bytes(), call.now());
          return project;
        });
    return Reply.of(call.storage().upload(ObjectKey.upload(project, input.id()), input.bytes()));
  }

  private static void hold(Transaction tx, Call<Announced> call) {
    var held =
        tx.sql("upload/hold_project")
            .bind("project", call.membership().project())
            .bind("account", call.caller().account())
            .first(Held.class)
            .orElseThrow(
                () -> Problem.of(Problem.Kind.FORBIDDEN, "You may no longer change this project."));
    if (held.archived()) {
      throw ChangeTransaction.archived();
    }
  }
}

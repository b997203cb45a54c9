package dev.scopekeeper.attachment;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.storage.Link;
import dev.scopekeeper.storage.ObjectKey;
import jakarta.validation.constraints.Positive;
import java.util.UUID;

/** Tells where to send a file that is going to be attached to a card. Nothing is changed yet. */
public final class BeginAttachment extends RouteHandler<BeginAttachment.Announced, Link> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/cards/{card}/attachments/uploads").members(Role.EDITOR);

  /**
   * The file to be.
   *
   * @param id of the attachment
   * @param bytes its size
   */
  public record Announced(UUID id, @Positive long bytes) {}

  public BeginAttachment() {
    super(ROUTE, Announced.class, Link.class);
  }

  @Override
  protected Reply<Link> handle(Call<Announced> call) {
    var project = call.membership().project();
    var input = call.input();
    new Room(call).require(input.id(), input.bytes());
    return Reply.of(call.storage().upload(ObjectKey.upload(project, input.id()), input.bytes()));
  }
}

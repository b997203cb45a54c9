package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** Adds a comment to a card. */
public final class AddComment extends ProjectChangeHandler<AddComment.NewComment> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/cards/{card}/comments")
          .requiresRole(Role.EDITOR)
          .respondsWith(201);

  /** The new comment, in Markdown. */
  public record NewComment(UUID id, @NotBlank @Size(max = 10_000) String body) {}

  public AddComment() {
    super(ROUTE, NewComment.class);
  }

  @Override
  protected void handle(Call<NewComment> call, ProjectChange change) {
    var card = change.find(Card.ENTITY_TYPE, call.id("card"));
    change.add(
        Comment.ENTITY_TYPE,
        new Comment(
            call.input().id(),
            card.id(),
            Optional.of(change.actor()),
            call.caller().name(),
            call.input().body(),
            change.at(),
            Optional.empty(),
            0));
  }
}

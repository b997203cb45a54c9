package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import dev.scopekeeper.change.ProjectChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Updates one of the caller's own comments. */
public final class EditComment extends EditHandler<EditComment.CommentEdits, Comment> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/cards/{card}/comments/{comment}")
          .requiresRole(Role.EDITOR);

  /** The new text. */
  public record CommentEdits(@Valid BodyEdit body) {}

  /** A text before and after. */
  public record BodyEdit(
      @Size(max = 10_000) String from, @NotBlank @Size(max = 10_000) String to) {}

  public EditComment() {
    super(ROUTE, CommentEdits.class, Comment.ENTITY_TYPE, "comment");
  }

  @Override
  protected Comment checked(
      Call<CommentEdits> call, ProjectChange change, Comment before, Comment after) {
    CardParts.requireSameCard(call.id("card"), before.card());
    if (!before.author().equals(Optional.of(change.actor()))) {
      throw Problem.of(CardProblem.COMMENT_NOT_EDITABLE);
    }
    return after.withEditedAt(Optional.of(change.at()));
  }
}

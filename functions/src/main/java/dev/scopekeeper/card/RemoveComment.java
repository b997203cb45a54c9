package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import java.util.Optional;

/** Deletes a comment. Editors can delete their own comments, owners all. */
public final class RemoveComment extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/cards/{card}/comments/{comment}")
          .requiresRole(Role.EDITOR);

  public RemoveComment() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var comment = change.find(Comment.ENTITY_TYPE, call.id("comment"));
    CardParts.requireSameCard(call.id("card"), comment.card());
    var own = comment.author().equals(Optional.of(change.actor()));
    if (!own && change.actorRole() != Role.OWNER) {
      throw Problem.of(CardProblem.COMMENT_NOT_DELETABLE);
    }
    change.remove(Comment.ENTITY_TYPE, comment);
  }
}

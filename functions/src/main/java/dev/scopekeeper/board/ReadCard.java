package dev.scopekeeper.board;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Cursor;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.attachment.Attachment;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.card.ChecklistItem;
import dev.scopekeeper.card.CommentPage;
import dev.scopekeeper.change.NotFoundProblem;
import dev.scopekeeper.database.Transaction;
import java.util.UUID;

/** Returns a card with its texts, checklist, attachments and newest comments. */
public final class ReadCard extends RouteHandler<Nothing, CardDetail> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/cards/{card}").requiresRole(Role.VIEWER);

  public ReadCard() {
    super(ROUTE, Nothing.class, CardDetail.class);
  }

  @Override
  protected Reply<CardDetail> handle(Call<Nothing> call) {
    return Reply.of(call.database().read(tx -> detail(tx, call.project().id(), call.id("card"))));
  }

  private static CardDetail detail(Transaction tx, UUID project, UUID id) {
    var card =
        Card.ENTITY_TYPE
            .read(tx, project, id)
            .orElseThrow(() -> Problem.of(NotFoundProblem.CARD_NOT_FOUND));
    var checklist =
        tx.sql("checklist_item/of_card")
            .bind("project", project)
            .bind("card", id)
            .list(ChecklistItem.class);
    var attachments =
        tx.sql("attachment/of_card")
            .bind("project", project)
            .bind("card", id)
            .list(Attachment.class);
    var comments = CommentPage.read(tx, project, id, Cursor.start());
    return new CardDetail(
        card.summary(),
        card.description(),
        checklist,
        attachments,
        comments.items(),
        comments.next(),
        card.createdAt(),
        card.updatedAt(),
        card.createdBy());
  }
}

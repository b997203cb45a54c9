package dev.scopekeeper.export;

import dev.scopekeeper.api.Ids;
import dev.scopekeeper.card.CardKind;
import dev.scopekeeper.database.Transaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads the cards of a project, ordered by number, so that memory holds few of them. */
record CardRows(Transaction tx, UUID project) {

  private record Row(
      UUID id,
      int number,
      String title,
      String description,
      CardKind kind,
      UUID stage,
      Optional<UUID> release,
      Optional<UUID> epic,
      Optional<String> assignee,
      List<UUID> labels,
      List<UUID> blockedBy,
      List<UUID> decisions,
      Optional<BigDecimal> estimate,
      Optional<LocalDate> due,
      String rank,
      boolean archived,
      Optional<String> createdBy,
      Instant createdAt,
      Instant updatedAt) {

    DocumentCard toCard(List<DocumentCard.Item> checklist) {
      return new DocumentCard(
          id,
          number,
          title,
          description,
          kind,
          stage,
          release,
          epic,
          assignee,
          labels,
          blockedBy,
          decisions,
          estimate,
          due,
          rank,
          archived,
          checklist,
          List.of(),
          createdBy,
          createdAt,
          updatedAt);
    }
  }

  private record ItemRow(int number, UUID card, UUID id, String text, boolean done, String rank) {
    DocumentCard.Item toItem() {
      return new DocumentCard.Item(id, text, done, rank);
    }
  }

  private record CommentRow(
      int number,
      UUID card,
      UUID id,
      Optional<String> author,
      String authorName,
      String body,
      Instant createdAt,
      Optional<Instant> editedAt) {

    DocumentCard.Comment toComment() {
      return new DocumentCard.Comment(id, author, authorName, body, createdAt, editedAt);
    }
  }

  /** Receives a card with its comments, which are too many for memory. */
  interface CardVisitor {
    void accept(DocumentCard card, Iterator<DocumentCard.Comment> comments);
  }

  /** Visits all cards with checklist and comments. The visitor reads all comments of a card. */
  void forEach(CardVisitor visitor) {
    forEachPage((checklists, cards) -> {
      var comments = comments(cards.getFirst().number(), cards.getLast().number());
      for (var card : cards) {
        visitor.accept(card.toCard(items(checklists, card)), new CommentsOfCard(card, comments));
      }
    });
  }

  /** Visits all cards with checklist, without comments. */
  void forEachWithoutComments(Consumer<DocumentCard> visitor) {
    forEachPage((checklists, cards) ->
        cards.forEach(card -> visitor.accept(card.toCard(items(checklists, card)))));
  }

  private interface CardPage {
    void read(Pages<ItemRow> checklists, List<Row> cards);
  }

  private void forEachPage(CardPage reader) {
    var rows =
        new Pages<>(
            Row.class,
            last ->
                tx.sql("export/cards")
                    .bind("project", project)
                    .bind("after", last.map(Row::number).orElse(0)));
    while (rows.hasNext()) {
      var cards = rows.nextPage();
      reader.read(checklists(cards.getFirst().number(), cards.getLast().number()), cards);
    }
  }

  private Pages<ItemRow> checklists(int first, int last) {
    return new Pages<>(
        ItemRow.class,
        before ->
            tx.sql("export/checklists")
                .bind("project", project)
                .bind("number", before.map(ItemRow::number).orElse(first))
                .bind("rank", before.map(ItemRow::rank).orElse(""))
                .bind("id", before.map(ItemRow::id).orElse(Ids.NIL))
                .bind("last", last));
  }

  private static List<DocumentCard.Item> items(Pages<ItemRow> checklists, Row card) {
    var items = new ArrayList<DocumentCard.Item>();
    while (checklists.peek().filter(next -> next.card().equals(card.id())).isPresent()) {
      items.add(checklists.next().toItem());
    }
    return items;
  }

  private Pages<CommentRow> comments(int first, int last) {
    return new Pages<>(
        CommentRow.class,
        before ->
            tx.sql("export/comments")
                .bind("project", project)
                .bind("number", before.map(CommentRow::number).orElse(first))
                .bind("at", before.map(CommentRow::createdAt).orElse(Instant.EPOCH))
                .bind("id", before.map(CommentRow::id).orElse(Ids.NIL))
                .bind("last", last));
  }

  /** The comments of one card: the next ones of the page. */
  private record CommentsOfCard(Row card, Pages<CommentRow> comments)
      implements Iterator<DocumentCard.Comment> {

    @Override
    public boolean hasNext() {
      return comments.peek().filter(next -> next.card().equals(card.id())).isPresent();
    }

    @Override
    public DocumentCard.Comment next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return comments.next().toComment();
    }
  }
}

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

/** The cards of a project in the order of their numbers, read so that memory holds few of them. */
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

    DocumentCard with(List<DocumentCard.Item> checklist) {
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
    DocumentCard.Item item() {
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

    DocumentCard.Said said() {
      return new DocumentCard.Said(id, author, authorName, body, createdAt, editedAt);
    }
  }

  /** What is told of a card, and then its comments, of which memory cannot hold all. */
  interface Whole {
    void tell(DocumentCard card, Iterator<DocumentCard.Said> comments);
  }

  /** All cards, each with its checklist and its comments, which have to be read one by one. */
  void whole(Whole each) {
    pages((checklists, cards) -> {
      var comments = comments(cards.getFirst().number(), cards.getLast().number());
      for (var card : cards) {
        each.tell(card.with(items(checklists, card)), new SaidOf(card, comments));
      }
    });
  }

  /** All cards, each with its checklist and without comments. */
  void withoutComments(Consumer<DocumentCard> each) {
    pages((checklists, cards) ->
        cards.forEach(card -> each.accept(card.with(items(checklists, card)))));
  }

  private interface CardPage {
    void read(Pages<ItemRow> checklists, List<Row> cards);
  }

  private void pages(CardPage each) {
    var all =
        new Pages<>(
            Row.class,
            last ->
                tx.sql("export/cards")
                    .bind("project", project)
                    .bind("after", last.map(Row::number).orElse(0)));
    while (all.hasNext()) {
      var cards = all.nextPage();
      each.read(checklists(cards.getFirst().number(), cards.getLast().number()), cards);
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
      items.add(checklists.next().item());
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

  /** Those of one card: the next ones of all. */
  private record SaidOf(Row card, Pages<CommentRow> comments)
      implements Iterator<DocumentCard.Said> {

    @Override
    public boolean hasNext() {
      return comments.peek().filter(next -> next.card().equals(card.id())).isPresent();
    }

    @Override
    public DocumentCard.Said next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return comments.next().said();
    }
  }
}

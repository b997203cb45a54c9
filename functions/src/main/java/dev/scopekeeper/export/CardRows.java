package dev.scopekeeper.export;

import static java.util.stream.Collectors.groupingBy;

import dev.scopekeeper.card.CardKind;
import dev.scopekeeper.database.Transaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    DocumentCard with(List<DocumentCard.Item> checklist, List<DocumentCard.Said> comments) {
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
          comments,
          createdBy,
          createdAt,
          updatedAt);
    }
  }

  private record ItemRow(UUID card, UUID id, String text, boolean done, String rank) {
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

  /** All cards, each with its checklist and its comments. */
  void whole(Consumer<DocumentCard> each) {
    pages((after, cards) -> {
      var checklists = checklists(after, cards.getLast().number());
      var comments = comments(cards.getFirst().number(), cards.getLast().number());
      for (var card : cards) {
        each.accept(card.with(items(checklists, card), said(comments, card)));
      }
    });
  }

  /** All cards, each with its checklist and without comments. */
  void withoutComments(Consumer<DocumentCard> each) {
    pages((after, cards) -> {
      var checklists = checklists(after, cards.getLast().number());
      cards.forEach(card -> each.accept(card.with(items(checklists, card), List.of())));
    });
  }

  private interface Page {
    void read(int after, List<Row> cards);
  }

  private void pages(Page each) {
    var after = 0;
    while (true) {
      var cards =
          tx.sql("export/cards")
              .bind("project", project)
              .bind("after", after)
              .bind("limit", Pages.SIZE)
              .list(Row.class);
      if (cards.isEmpty()) {
        return;
      }
      each.read(after, cards);
      after = cards.getLast().number();
    }
  }

  private Map<UUID, List<ItemRow>> checklists(int after, int last) {
    return tx
        .sql("export/checklists")
        .bind("project", project)
        .bind("after", after)
        .bind("last", last)
        .list(ItemRow.class)
        .stream()
        .collect(groupingBy(ItemRow::card));
  }

  private static List<DocumentCard.Item> items(Map<UUID, List<ItemRow>> checklists, Row card) {
    return checklists.getOrDefault(card.id(), List.of()).stream().map(ItemRow::item).toList();
  }

  private Pages<CommentRow> comments(int first, int last) {
    return new Pages<>(before ->
        tx.sql("export/comments")
            .bind("project", project)
            .bind("number", before.map(CommentRow::number).orElse(first))
            .bind("at", before.map(CommentRow::createdAt).orElse(Instant.EPOCH))
            .bind("id", before.map(CommentRow::id).orElse(new UUID(0, 0)))
            .bind("last", last)
            .bind("limit", Pages.SIZE)
            .list(CommentRow.class));
  }

  private static List<DocumentCard.Said> said(Pages<CommentRow> comments, Row card) {
    var said = new ArrayList<DocumentCard.Said>();
    while (comments.peek().filter(next -> next.card().equals(card.id())).isPresent()) {
      said.add(comments.next().said());
    }
    return said;
  }
}

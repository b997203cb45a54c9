package dev.scopekeeper.transfer;

import dev.scopekeeper.card.Card;
import dev.scopekeeper.card.ChecklistItem;
import dev.scopekeeper.card.Comment;
import dev.scopekeeper.export.DocumentCard;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Maps the cards of a document to records of a project. People other than the importer are unknown.
 */
record OwnCards(List<DocumentCard> cards, UUID importer, String username) {

  CardPlan plan() {
    return new CardPlan(cards.stream().map(this::card).toList(), checklist(), comments());
  }

  private List<ChecklistItem> checklist() {
    return cards.stream()
        .flatMap(card -> card.checklist().stream().map(item -> item(card.id(), item)))
        .toList();
  }

  private List<Comment> comments() {
    return cards.stream()
        .flatMap(card -> card.comments().stream().map(comment -> comment(card.id(), comment)))
        .toList();
  }

  private Optional<UUID> known(Optional<String> person) {
    return person.filter(username::equals).map(_ -> importer);
  }

  private Card card(DocumentCard card) {
    return Card.draft(
            card.id(),
            card.title(),
            card.description(),
            card.kind(),
            card.stage(),
            known(card.createdBy()),
            card.createdAt())
        .with(builder ->
            builder
                .number(card.number())
                .release(card.release())
                .epic(card.epic())
                .assignee(known(card.assignee()))
                .labels(card.labels())
                .blockedBy(card.blockedBy())
                .decisions(card.decisions())
                .estimate(card.estimate())
                .due(card.due())
                .rank(card.rank())
                .archived(card.archived())
                .checklistDone(
                    (int) card.checklist().stream().filter(DocumentCard.Item::done).count())
                .checklistTotal(card.checklist().size())
                .comments(card.comments().size())
                .updatedAt(card.updatedAt()));
  }

  private static ChecklistItem item(UUID card, DocumentCard.Item item) {
    return new ChecklistItem(item.id(), card, item.text(), item.done(), item.rank(), 0);
  }

  private Comment comment(UUID card, DocumentCard.Comment comment) {
    return new Comment(
        comment.id(),
        card,
        known(comment.author()),
        comment.authorName(),
        comment.body(),
        comment.createdAt(),
        comment.editedAt(),
        0);
  }
}

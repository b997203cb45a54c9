package dev.scopekeeper.card;

import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Subject;
import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Cards, with the labels they carry. */
final class CardSubject extends Subject<Card> {

  private record Numbered(int number) {}

  private record Labelled(UUID card, UUID label) {}

  CardSubject() {
    super(Kind.CARD, "card", Card.class);
  }

  @Override
  protected Optional<Card> insert(Transaction tx, UUID project, Card card) {
    var numbered =
        tx.sql("card/insert").bindAll(card).bind("project", project).first(Numbered.class);
    if (numbered.isPresent()) {
      label(tx, project, labelled(card.id(), card.labels()).toList());
    }
    return numbered.map(row -> card.with("number", row.number()));
  }

  @Override
  protected void insertAll(Transaction tx, UUID project, long revision, List<Card> cards) {
    tx.each("card/insert_all", cards, Map.of("project", project, "revision", revision));
    label(tx, project, cards.stream().flatMap(card -> labelled(card.id(), card.labels())).toList());
  }

  @Override
  protected void update(Transaction tx, UUID project, Card before, Card after) {
    super.update(tx, project, before, after);
    var gone = before.labels().stream().filter(label -> !after.labels().contains(label)).toList();
    var come = after.labels().stream().filter(label -> !before.labels().contains(label)).toList();
    tx.each(
        "card/unlabel",
        gone,
        (row, label) -> {
          row.bind("project", project);
          row.bind("card", after.id());
          row.bind("label", label);
        });
    label(tx, project, labelled(after.id(), come).toList());
  }

  @Override
  protected Optional<UUID> card(Card card) {
    return Optional.of(card.id());
  }

  private static Stream<Labelled> labelled(UUID card, List<UUID> labels) {
    return labels.stream().map(label -> new Labelled(card, label));
  }

  private static void label(Transaction tx, UUID project, List<Labelled> all) {
    tx.each(
        "card/label",
        all,
        (row, labelled) -> {
          row.bind("project", project);
          row.bind("card", labelled.card());
          row.bind("label", labelled.label());
        });
  }

  /** Counts a card's checklist and comments again. */
  static void recount(ProjectChange change, UUID card) {
    change
        .tx()
        .sql("card/recount")
        .bind("project", change.project())
        .bind("card", card)
        .bind("revision", change.revision())
        .bind("now", change.at())
        .run();
    change.tell(change.find(Card.SUBJECT, card));
  }
}

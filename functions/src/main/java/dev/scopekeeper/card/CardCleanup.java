package dev.scopekeeper.card;

import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Verb;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What happens to cards when something that they refer to goes away. */
public final class CardCleanup {

  private record Found(UUID id) {}

  private CardCleanup() {}

  /** Whether a statement such as {@code card/in_stage} finds cards. */
  public static boolean any(ProjectChange change, String statement, UUID id) {
    return count(change, statement, id) > 0;
  }

  /** How many cards the statement finds. */
  public static int count(ProjectChange change, String statement, UUID id) {
    return find(change, statement, id).size();
  }

  /** Changes every card that the statement finds. */
  public static void change(
      ProjectChange change, String statement, UUID id, UnaryOperator<Card> work) {
    for (var found : find(change, statement, id)) {
      var card = change.find(Card.SUBJECT, found.id());
      change.edit(Card.SUBJECT, card, work.apply(card).withUpdatedAt(change.at()), Verb.MOVED);
    }
  }

  /** Takes a link to something away from every card that the statement finds. */
  public static void unlink(ProjectChange change, String statement, UUID id, CardLink link) {
    for (var found : find(change, statement, id)) {
      link.unlink(change, change.find(Card.SUBJECT, found.id()), id);
    }
  }

  private static List<Found> find(ProjectChange change, String statement, UUID id) {
    return change
        .tx()
        .sql(statement)
        .bind("project", change.project())
        .bind("id", id)
        .list(Found.class);
  }
}

package dev.scopekeeper.card;

import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Verb;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Finds and edits the cards that refer to a thing, by statements such as {@code card/in_stage}. */
public final class ReferringCards {

  private record CardId(UUID id) {}

  private ReferringCards() {}

  /** Whether the statement finds cards. */
  public static boolean exist(ProjectChange change, String statement, UUID id) {
    return count(change, statement, id) > 0;
  }

  /** The number of cards that the statement finds. */
  public static int count(ProjectChange change, String statement, UUID id) {
    return find(change, statement, id).size();
  }

  /** Edits every card that the statement finds. */
  public static void edit(
      ProjectChange change, String statement, UUID id, UnaryOperator<Card> edit) {
    for (var row : find(change, statement, id)) {
      var card = change.find(Card.ENTITY_TYPE, row.id());
      change.edit(Card.ENTITY_TYPE, card, edit.apply(card).withUpdatedAt(change.at()), Verb.MOVED);
    }
  }

  /** Removes a link from every card that the statement finds. */
  public static void unlink(ProjectChange change, String statement, UUID id, CardLink link) {
    for (var row : find(change, statement, id)) {
      link.unlink(change, change.find(Card.ENTITY_TYPE, row.id()), id);
    }
  }

  private static List<CardId> find(ProjectChange change, String statement, UUID id) {
    return change
        .tx()
        .sql(statement)
        .bind("project", change.project())
        .bind("id", id)
        .list(CardId.class);
  }
}

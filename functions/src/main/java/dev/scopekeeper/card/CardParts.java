package dev.scopekeeper.card;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.change.NotFoundProblem;
import java.util.UUID;

/** Checks the paths of parts of cards, such as comments. */
public final class CardParts {

  private CardParts() {}

  /**
   * @throws Problem 404 if the part belongs to another card than the one in the path
   */
  public static void requireSameCard(UUID cardInPath, UUID cardOfPart) {
    if (!cardInPath.equals(cardOfPart)) {
      throw Problem.of(NotFoundProblem.CARD_PART_NOT_FOUND);
    }
  }
}

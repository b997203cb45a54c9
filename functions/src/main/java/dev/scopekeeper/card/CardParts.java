package dev.scopekeeper.card;

import dev.scopekeeper.api.Problem;
import java.util.UUID;

/** Parts of cards are addressed through their card. */
public final class CardParts {

  private CardParts() {}

  /**
   * @throws Problem 404 where the part belongs to another card than the path says
   */
  public static void require(UUID cardInPath, UUID cardOfPart) {
    if (!cardInPath.equals(cardOfPart)) {
      throw Problem.notFound("part of this card");
    }
  }
}

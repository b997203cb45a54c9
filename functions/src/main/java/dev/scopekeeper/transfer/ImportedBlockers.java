package dev.scopekeeper.transfer;

import dev.scopekeeper.card.Card;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Links the cards of an imported board with the cards that block them. */
final class ImportedBlockers {
  private ImportedBlockers() {}

  /**
   * @param cards the planned cards, in the order of the board
   */
  static List<Card> link(ImportedBoard board, List<Card> cards) {
    var imported = CardPlan.inOrder(board).stream().map(CardPlan.Placed::card).toList();
    if (imported.stream().allMatch(card -> card.blockedBy().isEmpty())) {
      return cards;
    }
    var ids = new HashMap<Integer, UUID>();
    for (var i = 0; i < cards.size(); i++) {
      ids.put(imported.get(i).place(), cards.get(i).id());
    }
    return IntStream.range(0, cards.size())
        .mapToObj(i ->
            cards
                .get(i)
                .withBlockedBy(
                    imported.get(i).blockedBy().stream()
                        .flatMap(place -> Optional.ofNullable(ids.get(place)).stream())
                        .distinct()
                        .sorted()
                        .toList()))
        .toList();
  }
}

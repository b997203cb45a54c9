package dev.scopekeeper.transfer;

import java.time.ZoneId;
import java.util.List;

/**
 * A column.
 *
 * @param shown whether it becomes a stage; otherwise its cards go to the first stage
 * @param done whether its cards are done, if the file contains that
 */
public record ImportedStack(
    String ref, String title, boolean shown, boolean done, List<ImportedCard> cards) {
  public ImportedStack {
    cards = List.copyOf(cards);
  }

  ImportedStack in(ZoneId zone) {
    return new ImportedStack(
        ref, title, shown, done, cards.stream().map(card -> card.in(zone)).toList());
  }
}

package dev.scopekeeper.transfer;

import java.util.List;

/**
 * A column.
 *
 * @param shown whether it becomes a stage; the cards of one that does not stand in the first
 * @param done whether it is where work is done, as far as the file tells
 */
public record ImportedStack(
    String ref, String title, boolean shown, boolean done, List<ImportedCard> cards) {
  public ImportedStack {
    cards = List.copyOf(cards);
  }
}

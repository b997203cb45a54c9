package dev.scopekeeper.transfer;

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
}

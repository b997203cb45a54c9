package dev.scopekeeper.transfer;

import java.time.ZoneId;
import java.util.List;

/**
 * A column.
 *
 * @param shown whether it becomes a stage; otherwise its cards go to the first stage
 * @param done whether it holds finished work, by its name or because the file says so
 */
public record ImportedStack(
    String ref, String title, boolean shown, boolean done, List<ImportedCard> cards) {
  public ImportedStack {
    cards = List.copyOf(cards);
  }

  ImportedStack withDone(boolean isDone) {
    return new ImportedStack(ref, title, shown, isDone, cards);
  }

  ImportedStack in(ZoneId zone) {
    return new ImportedStack(
        ref, title, shown, done, cards.stream().map(card -> card.in(zone)).toList());
  }
}

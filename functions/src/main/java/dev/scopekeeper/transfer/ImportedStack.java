package dev.scopekeeper.transfer;

import java.util.List;

/** A column. */
public record ImportedStack(String ref, String title, boolean done, List<ImportedCard> cards) {
  public ImportedStack {
    cards = List.copyOf(cards);
  }
}

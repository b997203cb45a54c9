package dev.scopekeeper.transfer;

import java.util.List;

/** A board on its way to becoming a project. */
public record ImportedBoard(
    String ref,
    String title,
    boolean archived,
    List<ImportedStack> stacks,
    List<ImportedLabel> labels,
    List<Skipped> skipped) {
  public ImportedBoard {
    stacks = List.copyOf(stacks);
    labels = List.copyOf(labels);
    skipped = List.copyOf(skipped);
  }

  /** How many cards there are. */
  public int size() {
    return stacks.stream().mapToInt(stack -> stack.cards().size()).sum();
  }

  /** How many cards, lines of checklists and comments there are. */
  public int things() {
    return cards().stream()
        .mapToInt(card -> 1 + card.checklist().size() + card.comments().size())
        .sum();
  }

  /** All cards in the order of the board. */
  public List<ImportedCard> cards() {
    return stacks.stream().flatMap(stack -> stack.cards().stream()).toList();
  }

  /** A thing that does not come across at all. */
  public record Skipped(String card, String why) {}
}

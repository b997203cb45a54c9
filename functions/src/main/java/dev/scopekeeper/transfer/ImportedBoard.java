package dev.scopekeeper.transfer;

import java.util.List;

/**
 * A board on its way to becoming a project.
 *
 * @param purpose what it is for, in its own words
 * @param notes what of it, but for its cards, comes across differently
 */
public record ImportedBoard(
    String ref,
    String title,
    String purpose,
    boolean archived,
    List<ImportedStack> stacks,
    List<ImportedLabel> labels,
    List<Note> notes,
    List<Skipped> skipped) {

  static final int MAX_STACKS = 100;
  static final int MAX_LABELS = 200;
  static final int MAX_CARDS = 20_000;

  public ImportedBoard {
    stacks = List.copyOf(stacks);
    labels = List.copyOf(labels);
    notes = List.copyOf(notes);
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

  /** What of a card, or of the list that is named instead, does not come across. */
  public record Note(String card, String what) {}

  /** A thing that does not come across at all. */
  public record Skipped(String card, String why) {}

  /** Throws {@link UnreadableImport} when there are more of something than there may be. */
  static void limit(int count, int most, String what, String things) {
    if (count > most) {
      throw new UnreadableImport(what + " has more than " + most + " " + things + ".");
    }
  }
}

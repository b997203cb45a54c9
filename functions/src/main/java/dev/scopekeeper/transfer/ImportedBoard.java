package dev.scopekeeper.transfer;

import dev.scopekeeper.api.ProblemMessage;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A board to import, in the neutral model.
 *
 * @param purpose its description
 * @param notes what of the board is imported differently, except cards
 * @param content the account of all that the file has of the board
 */
public record ImportedBoard(
    String ref,
    String title,
    String purpose,
    boolean archived,
    List<ImportedStack> stacks,
    List<ImportedLabel> labels,
    List<Note> notes,
    List<Skipped> skipped,
    List<ContentCount> content) {

  /** As many as an import can map to releases. What a project cannot have as stages is folded. */
  static final int MAX_STACKS = 1_000;

  static final int MAX_LABELS = 200;
  static final int MAX_CARDS = 20_000;

  public ImportedBoard {
    stacks = List.copyOf(stacks);
    labels = List.copyOf(labels);
    notes = List.copyOf(notes);
    skipped = List.copyOf(skipped);
    content = List.copyOf(content);
  }

  /** The number of cards. */
  public int size() {
    return stacks.stream().mapToInt(stack -> stack.cards().size()).sum();
  }

  /** The number of cards, checklist items and comments. */
  public int things() {
    return cards().stream()
        .mapToInt(card -> 1 + card.checklist().size() + card.comments().size())
        .sum();
  }

  /** All cards in the order of the board. */
  public List<ImportedCard> cards() {
    return stacks.stream().flatMap(stack -> stack.cards().stream()).toList();
  }

  /** The board with its due dates in a time zone. */
  ImportedBoard in(ZoneId zone) {
    return new ImportedBoard(
        ref,
        title,
        purpose,
        archived,
        stacks.stream().map(stack -> stack.in(zone)).toList(),
        labels,
        notes,
        skipped,
        content);
  }

  /** What of a card, or of the named list, is not imported. */
  public record Note(String card, String what) {}

  /** An item that is not imported at all. */
  public record Skipped(String card, String why) {}

  /** Throws {@link UnreadableImport} if there are more items than allowed. */
  static void limit(int count, int most, IntFunction<ProblemMessage> tooMany) {
    if (count > most) {
      throw new UnreadableImport(tooMany.apply(most));
    }
  }

  /** Throws {@link UnreadableImport} if a board has too many cards. */
  static void limitCards(int count, String board) {
    limit(
        count,
        MAX_CARDS,
        limit -> FileProblem.BOARD_HAS_TOO_MANY_CARDS.with("board", board).with("limit", limit));
  }
}

package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the content of a board while it is read, one tally for each board. The three numbers of an
 * account are counted in different places, so that a test finds what a reader loses:
 *
 * <ul>
 *   <li>{@link #found} where something is seen in the file, before anything is decided about it
 *   <li>{@link #leftOut} where it is dropped, with the reason
 *   <li>{@link #imported} where it becomes part of a card. Cards, comments, checklist items, labels
 *       and stages are counted in the finished board instead: see {@link #counts}.
 * </ul>
 *
 * <p>The reasons of a kind are few: they are sentences without names or values of the file. What
 * happened to a single card is a note of the card.
 */
final class ContentTally {
  private final Map<ContentKind, Integer> found = new EnumMap<>(ContentKind.class);
  private final Map<ContentKind, Integer> imported = new EnumMap<>(ContentKind.class);
  private final Map<ContentKind, Map<String, Integer>> leftOut = new EnumMap<>(ContentKind.class);

  void found(ContentKind kind) {
    found(kind, 1);
  }

  void found(ContentKind kind, int count) {
    found.merge(kind, count, Integer::sum);
  }

  void imported(ContentKind kind) {
    imported(kind, 1);
  }

  void imported(ContentKind kind, int count) {
    imported.merge(kind, count, Integer::sum);
  }

  /**
   * @param reason goes on from the count, whether one or many: "without a title"
   */
  void leftOut(ContentKind kind, String reason) {
    leftOut(kind, 1, reason);
  }

  void leftOut(ContentKind kind, int count, String reason) {
    leftOut.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).merge(reason, count, Integer::sum);
  }

  /** The account of each kind that the file has, in the order of the kinds. */
  List<ContentCount> counts(List<ImportedStack> stacks, List<ImportedLabel> labels) {
    countBoard(stacks, labels);
    var counts = new ArrayList<ContentCount>();
    for (var kind : ContentKind.values()) {
      var reasons = leftOut.getOrDefault(kind, Map.of());
      var inFile = found.getOrDefault(kind, 0);
      var taken = imported.getOrDefault(kind, 0);
      if (inFile > 0 || taken > 0 || !reasons.isEmpty()) {
        counts.add(new ContentCount(kind, inFile, taken, toResponse(reasons)));
      }
    }
    return counts;
  }

  private void countBoard(List<ImportedStack> stacks, List<ImportedLabel> labels) {
    imported.put(ContentKind.STAGES, (int) stacks.stream().filter(ImportedStack::shown).count());
    imported.put(ContentKind.LABELS, labels.size());
    var cards = stacks.stream().flatMap(stack -> stack.cards().stream()).toList();
    imported.put(ContentKind.CARDS, cards.size());
    imported.put(
        ContentKind.COMMENTS, cards.stream().mapToInt(card -> card.comments().size()).sum());
    imported.put(
        ContentKind.CHECKLIST_ITEMS,
        cards.stream().mapToInt(card -> card.checklist().size()).sum());
  }

  private static List<ContentCount.LeftOut> toResponse(Map<String, Integer> reasons) {
    return reasons.entrySet().stream()
        .filter(reason -> reason.getValue() > 0)
        .map(reason -> new ContentCount.LeftOut(reason.getKey(), reason.getValue()))
        .toList();
  }
}

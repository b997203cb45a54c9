package dev.scopekeeper.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The labels of a Trello board. Most have a color but no name, and are named after the color.
 *
 * @param byId labels by their ids in the file
 */
record TrelloLabels(Map<String, ImportedLabel> byId) {
  private static final String GREY = "6F757E";

  /** The nearest of our colors for each color name of Trello. */
  private static final Map<String, String> COLORS =
      Map.ofEntries(
          Map.entry("green", "319047"),
          Map.entry("yellow", "A97500"),
          Map.entry("orange", "C95B0A"),
          Map.entry("red", "D33A3C"),
          Map.entry("purple", "914AD0"),
          Map.entry("blue", "1E76D8"),
          Map.entry("sky", "0088A9"),
          Map.entry("lime", "788225"),
          Map.entry("pink", "CA358B"),
          Map.entry("black", GREY));

  /** The labels of the board, and those that old files contain only on cards. */
  static TrelloLabels of(JsonNode root, List<ImportedBoard.Skipped> skipped, ContentTally tally) {
    var byId = new LinkedHashMap<String, ImportedLabel>();
    for (var label : Fields.all(root, "labels")) {
      tally.found(ContentKind.LABELS);
      if (!add(label, byId, skipped, tally)) {
        tally.leftOut(ContentKind.LABELS, "without an id of their own");
      }
    }
    for (var card : Fields.all(root, "cards")) {
      for (var label : Fields.all(card, "labels")) {
        if (add(label, byId, skipped, tally)) {
          tally.found(ContentKind.LABELS);
        }
      }
    }
    return new TrelloLabels(byId);
  }

  /** Adds a label, or skips it if there are too many. Returns whether it is a new one. */
  private static boolean add(
      JsonNode label,
      Map<String, ImportedLabel> byId,
      List<ImportedBoard.Skipped> skipped,
      ContentTally tally) {
    var id = Fields.text(label, "id").filter(known -> !byId.containsKey(known));
    if (id.isPresent() && byId.size() < ImportedBoard.MAX_LABELS) {
      byId.put(id.get(), label(label, "l" + (byId.size() + 1)));
    } else if (id.isPresent()) {
      tally.leftOut(ContentKind.LABELS, "over the limit of 200 labels");
      var name = label(label, "").title();
      skipped.add(new ImportedBoard.Skipped("label " + name, "there are too many"));
    }
    return id.isPresent();
  }

  private static ImportedLabel label(JsonNode label, String ref) {
    var color = Fields.text(label, "color").map(Text::line).filter(name -> !name.isEmpty());
    var name = Text.line(Fields.text(label, "name").orElse(""));
    var title = name.isEmpty() ? "Label " + color.orElse("without colour") : name;
    return new ImportedLabel(
        ref, SameName.whole(title), color.flatMap(TrelloLabels::ours).orElse(GREY));
  }

  /** {@code green_dark} is a green. */
  private static Optional<String> ours(String color) {
    return Optional.ofNullable(COLORS.get(color.replaceFirst("_(dark|light)$", "")));
  }

  List<ImportedLabel> labels() {
    return List.copyOf(byId.values());
  }

  Optional<ImportedLabel> label(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}

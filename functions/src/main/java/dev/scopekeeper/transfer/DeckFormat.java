package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Nextcloud Deck: the export of occ, of its web page, and the legacy one. */
public final class DeckFormat implements ImportFormat {
  private static final int MAX_BOARDS = 50;
  private static final int MAX_CARDS = 20_000;
  private static final long NO_ORDER = 999;
  private static final String COLOR = "31CC7C";

  @Override
  public String name() {
    return "deck";
  }

  @Override
  public ImportedFile read(ImportSource source) {
    var root = source.json();
    if (!root.isObject()) {
      throw new UnreadableImport("A Deck export is a JSON object; this is something else.", "#");
    }
    var nested = root.has("boards");
    var where = nested ? "#/boards" : "#";
    var found = nested ? Fields.all(root, "boards") : List.copyOf(root.values());
    var boards = found.stream().filter(DeckFormat::looksLikeBoard).toList();
    if (boards.isEmpty()) {
      throw new UnreadableImport("There is no Deck board in this file.", where);
    }
    if (boards.size() > MAX_BOARDS) {
      throw new UnreadableImport("This file has more than 50 boards.", where);
    }
    return file(boards, found.size() - boards.size(), where);
  }

  private ImportedFile file(List<JsonNode> boards, int odd, String where) {
    var warnings = new ArrayList<String>();
    if (odd > 0) {
      warnings.add(odd + " entries of this file are not boards and are skipped.");
    }
    var read = new ArrayList<ImportedBoard>();
    for (var board : boards) {
      var title = title(board, 60);
      if (Fields.deleted(board)) {
        warnings.add("The board " + title + " is deleted and is skipped.");
      } else {
        read.add(board(board, "b" + read.size(), title, where));
      }
    }
    return new ImportedFile(name(), read, warnings);
  }

  private static boolean looksLikeBoard(JsonNode node) {
    return node.isObject() && (node.has("stacks") || (node.has("title") && node.has("labels")));
  }

  private static ImportedBoard board(JsonNode board, String spare, String title, String where) {
    var labels = labels(board);
    var skipped = new ArrayList<ImportedBoard.Skipped>();
    var stacks = new ArrayList<ImportedStack>();
    var cards = 0;
    for (var stack : ordered(Fields.all(board, "stacks"))) {
      if (!stack.isObject() || Fields.deleted(stack)) {
        skipped.add(
            new ImportedBoard.Skipped(
                "stack " + title(stack, 60),
                stack.isObject() ? "it is deleted" : "it is not a stack"));
        continue;
      }
      var read = stack(stack, "s" + stacks.size(), labels.keySet(), skipped);
      cards += read.cards().size();
      if (cards > MAX_CARDS) {
        throw new UnreadableImport("The board " + title + " has more than 20 000 cards.", where);
      }
      stacks.add(read);
    }
    return new ImportedBoard(
        Fields.text(board, "id").orElse(spare),
        title,
        Fields.flag(board, "archived"),
        stacks,
        List.copyOf(labels.values()),
        skipped);
  }

  private static ImportedStack stack(
      JsonNode stack, String spare, Set<String> labels, List<ImportedBoard.Skipped> skipped) {
    var cards = new ArrayList<ImportedCard>();
    for (var card : ordered(Fields.all(stack, "cards"))) {
      if (!card.isObject()) {
        skipped.add(new ImportedBoard.Skipped(odd(card), "it is not a card"));
      } else if (Fields.deleted(card)) {
        skipped.add(new ImportedBoard.Skipped(DeckCard.name(card), "it is deleted"));
      } else {
        cards.add(DeckCard.read(card, labels));
      }
    }
    return new ImportedStack(
        Fields.text(stack, "id").orElse(spare),
        title(stack, 60),
        Fields.flag(stack, "isDoneColumn"),
        cards);
  }

  private static Map<String, ImportedLabel> labels(JsonNode board) {
    var labels = new LinkedHashMap<String, ImportedLabel>();
    for (var label : Fields.all(board, "labels")) {
      var color =
          Fields.text(label, "color")
              .filter(hex -> hex.matches("[0-9a-fA-F]{6}"))
              .map(hex -> hex.toUpperCase(Locale.ROOT))
              .orElse(COLOR);
      var title = Text.cut(Text.line(Fields.text(label, "title").orElse("")), 60).strip();
      var name = title.isEmpty() ? "Label " + color : title;
      Fields.text(label, "id")
          .ifPresent(ref -> labels.putIfAbsent(ref, new ImportedLabel(ref, name, color)));
    }
    return labels;
  }

  /** By order; a stable sort keeps the document's order where Deck wrote 999 everywhere. */
  private static List<JsonNode> ordered(List<JsonNode> nodes) {
    return nodes.stream()
        .sorted(Comparator.comparingLong(node -> Fields.number(node, "order", NO_ORDER)))
        .toList();
  }

  private static String title(JsonNode node, int length) {
    var title = Text.cut(Text.line(Fields.text(node, "title").orElse("")), length).strip();
    return title.isEmpty() ? "Untitled" : title;
  }

  private static String odd(JsonNode node) {
    return Text.cut(Text.line(Fields.text(node).orElse("?")), 60);
  }
}

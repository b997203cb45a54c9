package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Nextcloud Deck: the export of occ, of its web page, and the legacy one. */
public final class DeckFormat implements ImportFormat {
  private static final int MAX_BOARDS = 50;
  private static final long NO_ORDER = 999;
  private static final String DONE_COLUMN = "isDoneColumn";
  private static final String COLOR = "31CC7C";

  @Override
  public String name() {
    return "deck";
  }

  @Override
  public String label() {
    return "Deck";
  }

  @Override
  public boolean recognises(JsonNode root) {
    return root.isObject() && candidates(root).stream().anyMatch(DeckFormat::looksLikeBoard);
  }

  @Override
  public ImportedFile read(JsonNode root) {
    var candidates = candidates(root);
    var boards = candidates.stream().filter(DeckFormat::looksLikeBoard).toList();
    ImportedBoard.limit(
        boards.size(),
        MAX_BOARDS,
        limit -> FileProblem.FILE_HAS_TOO_MANY_BOARDS.with("limit", limit));
    var warnings = new ArrayList<String>();
    if (candidates.size() > boards.size()) {
      warnings.add(candidates.size() - boards.size() + " parts of this file are no boards.");
    }
    var read = new ArrayList<ImportedBoard>();
    for (var board : boards) {
      if (Fields.deleted(board)) {
        warnings.add("The board " + title(board) + " is deleted and is skipped.");
      } else {
        read.add(board(board, "b" + (read.size() + 1)));
      }
    }
    return ImportedFile.of(name(), read, warnings);
  }

  private static List<JsonNode> candidates(JsonNode root) {
    // a single board, as the API of Deck returns it
    if (root.has("stacks") && root.has("title")) {
      return List.of(root);
    }
    return root.has("boards") ? Fields.all(root, "boards") : List.copyOf(root.values());
  }

  private static boolean looksLikeBoard(JsonNode node) {
    return node.isObject() && (node.has("stacks") || (node.has("title") && node.has("labels")));
  }

  private static ImportedBoard board(JsonNode board, String ref) {
    var title = title(board);
    var tally = new ContentTally();
    var skipped = new ArrayList<ImportedBoard.Skipped>();
    var labels = labels(board, skipped, tally);
    var stacks = new ArrayList<ImportedStack>();
    var cards = 0;
    for (var stack : ordered(Fields.all(board, "stacks"))) {
      tally.found(ContentKind.STAGES);
      if (stack.isObject() && !Fields.deleted(stack)) {
        stacks.add(stack(stack, "s" + (stacks.size() + 1), labels, skipped, tally));
        cards += stacks.getLast().cards().size();
        ImportedBoard.limitCards(cards, title);
      } else {
        var why = stack.isObject() ? "it is deleted" : "it is not a stack";
        tally.leftOut(
            ContentKind.STAGES, stack.isObject() ? "deleted in Deck" : "not readable as a stack");
        skipped.add(new ImportedBoard.Skipped("stack " + title(stack), why));
      }
    }
    if (stacks.stream().noneMatch(ImportedStack::done)) {
      // versions of Deck before done columns
      stacks.replaceAll(stack -> stack.withDone(StageName.done(stack.title())));
    }
    ImportedBoard.limit(
        stacks.size(),
        ImportedBoard.MAX_STACKS,
        limit -> FileProblem.BOARD_HAS_TOO_MANY_STACKS.with("board", title).with("limit", limit));
    return new ImportedBoard(
        ref,
        Text.name(title),
        "",
        Fields.flag(board, "archived"),
        stacks,
        List.copyOf(labels.values()),
        List.of(),
        skipped,
        tally.counts(stacks, List.copyOf(labels.values())));
  }

  private static ImportedStack stack(
      JsonNode stack,
      String ref,
      Map<String, ImportedLabel> labels,
      List<ImportedBoard.Skipped> skipped,
      ContentTally tally) {
    var title = title(stack);
    var cards = new ArrayList<ImportedCard>();
    for (var card : ordered(Fields.all(stack, "cards"))) {
      tally.found(ContentKind.CARDS);
      if (!card.isObject()) {
        tally.leftOut(ContentKind.CARDS, "not readable as a card");
        skipped.add(CardDraft.unreadable(card, title));
      } else if (Fields.deleted(card)) {
        tally.leftOut(ContentKind.CARDS, "deleted in Deck");
        skipped.add(new ImportedBoard.Skipped(DeckCard.name(card), "it is deleted"));
      } else {
        cards.add(DeckCard.read(card, labels, tally));
      }
    }
    return new ImportedStack(ref, title, true, Fields.flag(stack, DONE_COLUMN), cards);
  }

  /** Reads the labels, by their ids in the file. */
  private static Map<String, ImportedLabel> labels(
      JsonNode board, List<ImportedBoard.Skipped> skipped, ContentTally tally) {
    var labels = new LinkedHashMap<String, ImportedLabel>();
    for (var label : Fields.all(board, "labels")) {
      tally.found(ContentKind.LABELS);
      var id = Fields.text(label, "id").filter(known -> !labels.containsKey(known));
      if (id.isPresent() && labels.size() < ImportedBoard.MAX_LABELS) {
        labels.put(id.get(), label(label, "l" + (labels.size() + 1)));
      } else if (id.isPresent()) {
        tally.leftOut(ContentKind.LABELS, "over the limit of 200 labels");
        skipped.add(new ImportedBoard.Skipped("label " + title(label), "there are too many"));
      } else {
        tally.leftOut(ContentKind.LABELS, "without an id of their own");
      }
    }
    return labels;
  }

  private static ImportedLabel label(JsonNode label, String ref) {
    var color =
        Fields.text(label, "color")
            .filter(hex -> hex.matches("[0-9a-fA-F]{6}"))
            .map(hex -> hex.toUpperCase(Locale.ROOT))
            .orElse(COLOR);
    var title = Text.line(Fields.text(label, "title").orElse(""));
    return new ImportedLabel(
        ref, SameName.whole(title.isEmpty() ? "Label " + color : title), color);
  }

  /** Sorts by order. A stable sort keeps the order of the document if Deck wrote 999 everywhere. */
  private static List<JsonNode> ordered(List<JsonNode> nodes) {
    return nodes.stream()
        .sorted(Comparator.comparingLong(node -> Fields.number(node, "order", NO_ORDER)))
        .toList();
  }

  private static String title(JsonNode node) {
    return SameName.whole(Fields.text(node, "title").orElse(""));
  }
}

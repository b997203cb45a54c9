package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Trello: a board as its menu exports it. Nothing that the file links to is fetched. */
public final class TrelloFormat implements ImportFormat {
  /** Fields of a board besides lists and cards. No file has all of them, old files have few. */
  private static final List<String> MARKS =
      List.of(
          "prefs",
          "labelNames",
          "memberships",
          "idOrganization",
          "shortLink",
          "shortUrl",
          "actions");

  /** The cards whose list is not in the file. */
  private static final String NO_LIST = "Cards without a list";

  private static final int MAX_PURPOSE = 2_000;
  private static final int MAX_ACTIONS = 1_000;

  @Override
  public String name() {
    return "trello";
  }

  @Override
  public String label() {
    return "Trello";
  }

  @Override
  public boolean recognises(JsonNode root) {
    return root.path("lists").isArray()
        && root.path("cards").isArray()
        && Fields.text(root, "name").isPresent()
        && MARKS.stream().filter(root::has).count() >= 2;
  }

  @Override
  public ImportedFile read(JsonNode root) {
    var title = Text.name(Fields.text(root, "name").orElse(""));
    var purpose = Text.clean(Fields.text(root, "desc").orElse("")).strip();
    var skipped = new ArrayList<ImportedBoard.Skipped>();
    var tally = new ContentTally();
    var labels = TrelloLabels.of(root, skipped, tally);
    var reader = new TrelloCards(root, labels, tally);
    var stacks = stacks(root, reader, skipped, tally);
    reader.countUnused();
    ImportedBoard.limit(
        (int) stacks.stream().filter(ImportedStack::shown).count(),
        ImportedBoard.MAX_STACKS,
        limit -> FileProblem.BOARD_HAS_TOO_MANY_LISTS.with("board", title).with("limit", limit));
    var board =
        new ImportedBoard(
            "b1",
            title,
            Text.cut(purpose, MAX_PURPOSE),
            Fields.flag(root, "closed"),
            stacks,
            labels.labels(),
            notes(root, stacks, purpose),
            skipped,
            tally.counts(stacks, labels.labels()));
    ImportedBoard.limitCards(board.size(), title);
    return ImportedFile.of(name(), List.of(board), warnings(root, reader.missingComments()));
  }

  private static List<ImportedStack> stacks(
      JsonNode root, TrelloCards reader, List<ImportedBoard.Skipped> skipped, ContentTally tally) {
    var byList = new LinkedHashMap<String, List<JsonNode>>();
    var lists = TrelloOrder.sorted(Fields.all(root, "lists"));
    for (var list : lists) {
      Fields.text(list, "id").ifPresent(id -> byList.putIfAbsent(id, new ArrayList<>()));
    }
    var homeless = new ArrayList<JsonNode>();
    for (var card : TrelloOrder.sorted(Fields.all(root, "cards"))) {
      tally.found(ContentKind.CARDS);
      if (card.isObject()) {
        byList.getOrDefault(Fields.text(card, "idList").orElse(""), homeless).add(card);
      } else {
        tally.leftOut(ContentKind.CARDS, "not readable as a card");
        skipped.add(CardDraft.unreadable(card, Text.name(Fields.text(root, "name").orElse(""))));
      }
    }
    var stacks = new ArrayList<ImportedStack>();
    for (var list : lists) {
      var cards = Fields.text(list, "id").map(byList::remove).orElse(List.of());
      stacks.add(stack("s" + (stacks.size() + 1), list, cards, reader));
      tally.found(ContentKind.STAGES);
      if (!stacks.getLast().shown()) {
        tally.leftOut(ContentKind.STAGES, "archived in Trello");
      }
    }
    if (!homeless.isEmpty()) {
      var cards = homeless.stream().map(card -> reader.read(card).card()).toList();
      stacks.add(new ImportedStack("s" + (stacks.size() + 1), NO_LIST, false, false, cards));
    }
    return stacks;
  }

  private static ImportedStack stack(
      String ref, JsonNode list, List<JsonNode> nodes, TrelloCards reader) {
    var title = SameName.whole(Fields.text(list, "name").orElse(""));
    var closed = Fields.flag(list, "closed");
    var done = StageName.done(title);
    var cards = new ArrayList<ImportedCard>();
    for (var node : nodes) {
      var draft = reader.read(node);
      if (closed) {
        draft.archived(true);
        draft.line("List", title);
      }
      cards.add(draft.card());
    }
    return new ImportedStack(ref, title, !closed, done, cards);
  }

  private static List<ImportedBoard.Note> notes(
      JsonNode root, List<ImportedStack> stacks, String purpose) {
    var notes = new ArrayList<ImportedBoard.Note>();
    stacks.stream().filter(stack -> !stack.shown()).map(TrelloFormat::hidden).forEach(notes::add);
    if (purpose.length() > MAX_PURPOSE) {
      notes.add(
          new ImportedBoard.Note("board", "its description is too long: its end is left out"));
    }
    if (!Fields.all(root, "pluginData").isEmpty()) {
      notes.add(new ImportedBoard.Note("board", "data of its power-ups does not come across"));
    }
    return notes;
  }

  /** What becomes of a list that is no stage, and of its cards. */
  private static ImportedBoard.Note hidden(ImportedStack stack) {
    var count = stack.cards().size();
    if (stack.title().equals(NO_LIST)) {
      var finished = stack.cards().stream().anyMatch(ImportedCard::done);
      return new ImportedBoard.Note(
          NO_LIST,
          (count == 1 ? "1 card stands" : count + " cards stand")
              + " in the first stage"
              + (finished ? ", or in the done stage if marked complete" : "")
              + (count == 1 ? ": its list is" : ": their lists are")
              + " not in this file");
    }
    return new ImportedBoard.Note(
        "list " + stack.title(),
        switch (count) {
          case 0 -> "is archived and empty, and becomes no stage";
          case 1 -> "is archived and becomes no stage: its card is in the archive";
          default -> "is archived and becomes no stage: its " + count + " cards are in the archive";
        });
  }

  private static List<String> warnings(JsonNode root, long missingComments) {
    var warnings = new ArrayList<String>();
    var full = Fields.all(root, "actions").size() >= MAX_ACTIONS;
    if (missingComments > 0) {
      warnings.add(
          missingComments
              + (missingComments == 1 ? " comment is" : " comments are")
              + " not in this file."
              + (full ? " Trello puts only the latest 1,000 actions into an export." : ""));
    }
    return warnings;
  }
}

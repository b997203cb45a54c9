package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The checklists of a Trello board. Trello cards have several checklists with names, ours have one
 * without.
 *
 * @param byCard checklists by the ids of their cards
 */
record TrelloChecklists(Map<String, List<JsonNode>> byCard) {
  private static final String USUAL = "Checklist";

  /** Limits the name, which may prefix each of many lines. */
  private static final int MAX_NAME = 100;

  private static final String ITEMS = "checkItems";
  private static final String NO_CARD = "on cards that are not in this file";

  static TrelloChecklists of(JsonNode root, ContentTally tally) {
    var byCard = new HashMap<String, List<JsonNode>>();
    for (var checklist : Fields.all(root, "checklists")) {
      var items = Fields.all(checklist, ITEMS).size();
      tally.found(ContentKind.CHECKLIST_ITEMS, items);
      Fields.text(checklist, "idCard")
          .ifPresentOrElse(
              id -> byCard.computeIfAbsent(id, _ -> new ArrayList<>()).add(checklist),
              () -> tally.leftOut(ContentKind.CHECKLIST_ITEMS, items, NO_CARD));
    }
    return new TrelloChecklists(byCard);
  }

  /** Adds all checklists of a card. If there are several, their names prefix the lines. */
  void read(JsonNode card, CardDraft draft) {
    var checklists = ofCard(card, draft.tally());
    for (var checklist : checklists) {
      var name =
          Optional.of(Text.cut(Text.line(Fields.text(checklist, "name").orElse("")), MAX_NAME))
              .filter(title -> !title.isEmpty());
      var prefix = name.filter(_ -> checklists.size() > 1).map(title -> title + ": ").orElse("");
      for (var item : TrelloOrder.sorted(Fields.all(checklist, ITEMS))) {
        var ticked = Fields.text(item, "state").equals(Optional.of("complete"));
        var text = Text.line(Fields.text(item, "name").orElse(""));
        draft.item(text.isEmpty() ? text : prefix + text, ticked);
        noteOmissions(item, draft);
      }
      name.filter(title -> checklists.size() == 1 && !title.equals(USUAL))
          .ifPresent(title ->
              draft.note(
                  "its checklist is called " + Text.cut(title, 60), "checklists lose their names"));
    }
    if (checklists.size() > 1) {
      draft.note(
          "its " + checklists.size() + " checklists become one", "several checklists become one");
    }
  }

  /**
   * The checklists of the board, else those in the card itself. Each is used for one card only,
   * even if cards share an id.
   */
  private List<JsonNode> ofCard(JsonNode card, ContentTally tally) {
    var own = Fields.text(card, "id").flatMap(id -> Optional.ofNullable(byCard.remove(id)));
    return TrelloOrder.sorted(own.orElseGet(() -> inCard(card, tally)));
  }

  private static List<JsonNode> inCard(JsonNode card, ContentTally tally) {
    var checklists = Fields.all(card, "checklists");
    checklists.forEach(
        checklist -> tally.found(ContentKind.CHECKLIST_ITEMS, Fields.all(checklist, ITEMS).size()));
    return checklists;
  }

  /** Counts the lines of checklists that no card took. */
  void countUnused(ContentTally tally) {
    byCard.values().stream()
        .flatMap(List::stream)
        .forEach(checklist ->
            tally.leftOut(
                ContentKind.CHECKLIST_ITEMS, Fields.all(checklist, ITEMS).size(), NO_CARD));
  }

  private static void noteOmissions(JsonNode item, CardDraft draft) {
    if (Fields.text(item, "due").isPresent() || Fields.text(item, "idMember").isPresent()) {
      draft.note("due dates and people of checklist lines do not come across");
    }
  }
}

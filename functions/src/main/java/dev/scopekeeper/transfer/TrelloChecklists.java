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

  static TrelloChecklists of(JsonNode root) {
    var byCard = new HashMap<String, List<JsonNode>>();
    for (var checklist : Fields.all(root, "checklists")) {
      Fields.text(checklist, "idCard")
          .ifPresent(id -> byCard.computeIfAbsent(id, _ -> new ArrayList<>()).add(checklist));
    }
    return new TrelloChecklists(byCard);
  }

  /** Adds all checklists of a card. If there are several, their names prefix the lines. */
  void read(JsonNode card, CardDraft draft) {
    var checklists = ofCard(card);
    for (var checklist : checklists) {
      var name =
          Optional.of(Text.cut(Text.line(Fields.text(checklist, "name").orElse("")), MAX_NAME))
              .filter(title -> !title.isEmpty());
      var prefix = name.filter(_ -> checklists.size() > 1).map(title -> title + ": ").orElse("");
      for (var item : TrelloOrder.sorted(Fields.all(checklist, "checkItems"))) {
        var ticked = Fields.text(item, "state").equals(Optional.of("complete"));
        Fields.text(item, "name").ifPresent(text -> draft.item(prefix + text, ticked));
        noteOmissions(item, draft);
      }
      name.filter(title -> checklists.size() == 1 && !title.equals(USUAL))
          .ifPresent(title -> draft.note("its checklist is called " + Text.cut(title, 60)));
    }
    if (checklists.size() > 1) {
      draft.note("its " + checklists.size() + " checklists become one");
    }
  }

  /**
   * The checklists of the board, else those in the card itself. Each is used for one card only,
   * even if cards share an id.
   */
  private List<JsonNode> ofCard(JsonNode card) {
    var own = Fields.text(card, "id").flatMap(id -> Optional.ofNullable(byCard.remove(id)));
    return TrelloOrder.sorted(own.orElseGet(() -> Fields.all(card, "checklists")));
  }

  private static void noteOmissions(JsonNode item, CardDraft draft) {
    if (Fields.text(item, "due").isPresent() || Fields.text(item, "idMember").isPresent()) {
      draft.note("due dates and people of checklist lines do not come across");
    }
  }
}

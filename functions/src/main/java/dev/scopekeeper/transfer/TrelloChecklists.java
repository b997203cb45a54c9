package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The checklists of a Trello board. A card has several, with names; ours has one without.
 *
 * @param byCard by the ids of their cards
 */
record TrelloChecklists(Map<String, List<JsonNode>> byCard) {
  private static final String USUAL = "Checklist";

  /** It may stand before each of many lines. */
  private static final int MAX_NAME = 100;

  static TrelloChecklists of(JsonNode root) {
    var byCard = new HashMap<String, List<JsonNode>>();
    for (var checklist : Fields.all(root, "checklists")) {
      Fields.text(checklist, "idCard")
          .ifPresent(id -> byCard.computeIfAbsent(id, _ -> new ArrayList<>()).add(checklist));
    }
    return new TrelloChecklists(byCard);
  }

  /** One after the other; where there are several, each line says which it is from. */
  void read(JsonNode card, CardDraft draft) {
    var checklists = ofCard(card);
    for (var checklist : checklists) {
      var name =
          Optional.of(Text.cut(Text.line(Fields.text(checklist, "name").orElse("")), MAX_NAME))
              .filter(given -> !given.isEmpty());
      var prefix = name.filter(_ -> checklists.size() > 1).map(given -> given + ": ").orElse("");
      for (var item : TrelloOrder.sorted(Fields.all(checklist, "checkItems"))) {
        var ticked = Fields.text(item, "state").equals(Optional.of("complete"));
        Fields.text(item, "name").ifPresent(text -> draft.item(prefix + text, ticked));
        noteLost(item, draft);
      }
      name.filter(given -> checklists.size() == 1 && !given.equals(USUAL))
          .ifPresent(given -> draft.note("its checklist is called " + Text.cut(given, 60)));
    }
    if (checklists.size() > 1) {
      draft.note("its " + checklists.size() + " checklists become one");
    }
  }

  /**
   * The board's, else those that are in the card itself. Each is of one card, even where cards have
   * the same id: a file cannot say more than it holds.
   */
  private List<JsonNode> ofCard(JsonNode card) {
    var own = Fields.text(card, "id").flatMap(id -> Optional.ofNullable(byCard.remove(id)));
    return TrelloOrder.sorted(own.orElseGet(() -> Fields.all(card, "checklists")));
  }

  private static void noteLost(JsonNode item, CardDraft draft) {
    if (Fields.text(item, "due").isPresent() || Fields.text(item, "idMember").isPresent()) {
      draft.note("due dates and people of checklist lines do not come across");
    }
  }
}

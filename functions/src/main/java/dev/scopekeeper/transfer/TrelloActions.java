package dev.scopekeeper.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a Trello file tells of what happened to its cards: at most the latest 1,000 things.
 *
 * @param created when cards were made, by their ids
 * @param comments by the ids of their cards, the newest first
 * @param people names of those who did something, by their ids
 */
record TrelloActions(
    Map<String, Instant> created,
    Map<String, List<JsonNode>> comments,
    Map<String, String> people) {
  /** There was no Trello before; an id that says so is none of its ids. */
  private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");

  /** Many cards may name the same person. */
  private static final int MAX_NAME = 60;

  private static final Set<String> CREATING =
      Set.of("createCard", "copyCard", "emailCard", "convertToCardFromCheckItem");
  private static final Set<String> COMMENTING = Set.of("commentCard", "copyCommentCard");

  static TrelloActions of(JsonNode root) {
    var actions = new TrelloActions(new HashMap<>(), new HashMap<>(), new HashMap<>());
    Fields.all(root, "members").forEach(actions::know);
    for (var action : Fields.all(root, "actions")) {
      Fields.field(action, "memberCreator").ifPresent(actions::know);
      Fields.text(action.path("data").path("card"), "id")
          .ifPresent(card -> actions.happened(action, card));
    }
    return actions;
  }

  private void know(JsonNode member) {
    var name =
        Fields.text(member, "fullName")
            .filter(full -> !full.isBlank())
            .or(() -> Fields.text(member, "username"))
            .map(known -> Text.cut(Text.line(known), MAX_NAME));
    Fields.text(member, "id")
        .ifPresent(id -> name.ifPresent(known -> people.putIfAbsent(id, known)));
  }

  private void happened(JsonNode action, String card) {
    var type = Fields.text(action, "type").orElse("");
    if (CREATING.contains(type)) {
      Fields.instant(action, "date").ifPresent(at -> created.putIfAbsent(card, at));
    } else if (COMMENTING.contains(type)) {
      comments.computeIfAbsent(card, _ -> new ArrayList<>()).add(action);
    }
  }

  /** The comments on a card, the newest first; once, even where cards have the same id. */
  List<JsonNode> takeComments(String card) {
    return Optional.ofNullable(comments.remove(card)).orElse(List.of());
  }

  /** The name of who did something. */
  Optional<String> author(JsonNode action) {
    return Fields.text(action, "idMemberCreator").flatMap(this::person);
  }

  Optional<String> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  /** When the card was made: as an action tells, else as its id does (its first 8 hex digits). */
  Optional<Instant> created(String card) {
    return Optional.ofNullable(created.get(card)).or(() -> timeOf(card));
  }

  private static Optional<Instant> timeOf(String id) {
    return Optional.of(id)
        .filter(hex -> hex.matches("[0-9a-f]{24}"))
        .map(hex -> Instant.ofEpochSecond(Long.parseLong(hex.substring(0, 8), 16)))
        .filter(at -> at.isAfter(BEGINNING));
  }
}

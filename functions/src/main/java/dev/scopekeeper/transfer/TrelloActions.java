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
 * The history of cards in a Trello file: at most the latest 1,000 actions.
 *
 * @param created creation times of cards, by their ids
 * @param comments comments by the ids of their cards, newest first
 * @param people names of the actors, by their ids
 */
record TrelloActions(
    Map<String, Instant> created,
    Map<String, List<JsonNode>> comments,
    Map<String, String> people) {
  /** Trello did not exist before, so an id with an earlier time is not a Trello id. */
  private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");

  /** Many cards may name the same person. */
  private static final int MAX_NAME = 60;

  private static final Set<String> CREATING =
      Set.of("createCard", "copyCard", "emailCard", "convertToCardFromCheckItem");
  private static final Set<String> COMMENTING = Set.of("commentCard", "copyCommentCard");

  private static final String NO_CARD = "on cards that are not in this file";

  static TrelloActions of(JsonNode root, ContentTally tally) {
    var actions = new TrelloActions(new HashMap<>(), new HashMap<>(), new HashMap<>());
    Fields.all(root, "members").forEach(actions::addPerson);
    for (var action : Fields.all(root, "actions")) {
      Fields.field(action, "memberCreator").ifPresent(actions::addPerson);
      var card = Fields.text(action.path("data").path("card"), "id");
      card.ifPresent(id -> actions.add(action, id));
      if (isComment(action)) {
        tally.found(ContentKind.COMMENTS);
        if (card.isEmpty()) {
          tally.leftOut(ContentKind.COMMENTS, NO_CARD);
        }
      }
    }
    return actions;
  }

  private void addPerson(JsonNode member) {
    var name =
        Fields.text(member, "fullName")
            .filter(full -> !full.isBlank())
            .or(() -> Fields.text(member, "username"))
            .map(known -> Text.cut(Text.line(known), MAX_NAME));
    Fields.text(member, "id")
        .ifPresent(id -> name.ifPresent(known -> people.putIfAbsent(id, known)));
  }

  private static boolean isComment(JsonNode action) {
    return COMMENTING.contains(Fields.text(action, "type").orElse(""));
  }

  /** Counts the comments that no card took. */
  void countUnused(ContentTally tally) {
    comments
        .values()
        .forEach(unused -> tally.leftOut(ContentKind.COMMENTS, unused.size(), NO_CARD));
  }

  private void add(JsonNode action, String card) {
    var type = Fields.text(action, "type").orElse("");
    if (CREATING.contains(type)) {
      Fields.instant(action, "date").ifPresent(at -> created.putIfAbsent(card, at));
    } else if (isComment(action)) {
      comments.computeIfAbsent(card, _ -> new ArrayList<>()).add(action);
    }
  }

  /**
   * Removes and returns the comments of a card, newest first, so that cards with equal ids do not
   * share them.
   */
  List<JsonNode> takeComments(String card) {
    return Optional.ofNullable(comments.remove(card)).orElse(List.of());
  }

  /** The name of the author of an action. */
  Optional<String> author(JsonNode action) {
    return Fields.text(action, "idMemberCreator").flatMap(this::person);
  }

  Optional<String> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  /** When the card was created: from an action, or else from its id (the first 8 hex digits). */
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

package dev.scopekeeper.transfer;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the cards of a Trello board. Problems become notes of the card. */
final class TrelloCards {
  private final ContentTally tally;
  private final TrelloLabels labels;
  private final TrelloActions actions;
  private final TrelloFields fields;
  private final TrelloChecklists checklists;
  private long missingComments;

  TrelloCards(JsonNode root, TrelloLabels labels, ContentTally tally) {
    this.tally = tally;
    this.labels = labels;
    this.actions = TrelloActions.of(root, tally);
    this.fields = TrelloFields.of(root);
    this.checklists = TrelloChecklists.of(root, tally);
  }

  /** The number of comments missing in the file, for the cards read so far. */
  long missingComments() {
    return missingComments;
  }

  /** Counts what belongs to no card that was read. Call this after the last card. */
  void countUnused() {
    actions.countUnused(tally);
    checklists.countUnused(tally);
  }

  CardDraft read(JsonNode card) {
    var draft = new CardDraft(tally, Fields.text(card, "idShort"), Fields.text(card, "name"));
    draft.text(Text.clean(Fields.text(card, "desc").orElse("")));
    Fields.text(card, "id").flatMap(actions::created).ifPresent(draft::created);
    if (Fields.flag(card, "dueComplete")) {
      draft.completed("yes");
    }
    draft.archived(Fields.flag(card, "closed"));
    readDue(card, draft);
    readLabels(card, draft);
    checklists.read(card, draft);
    readMembers(card, draft);
    fields.read(card, draft);
    TrelloLinks.read(card, draft);
    readComments(card, draft);
    noteOmissions(card, draft);
    return draft;
  }

  private static void readDue(JsonNode card, CardDraft draft) {
    Fields.field(card, "due").ifPresent(due -> draft.due(due, Fields.moment(card, "due")));
  }

  private void readLabels(JsonNode card, CardDraft draft) {
    Fields.all(card, "idLabels").stream()
        .flatMap(id -> Fields.text(id).flatMap(labels::label).stream())
        .forEach(label -> draft.label(label.ref(), label.title()));
    Fields.all(card, "labels").stream()
        .flatMap(label -> Fields.text(label, "id").flatMap(labels::label).stream())
        .forEach(label -> draft.label(label.ref(), label.title()));
  }

  private void readMembers(JsonNode card, CardDraft draft) {
    for (var member : Fields.all(card, "idMembers")) {
      Fields.text(member)
          .ifPresent(id -> {
            tally.found(ContentKind.ASSIGNEES);
            draft.person(actions.person(id).orElse("Somebody who left"));
          });
    }
  }

  private void readComments(JsonNode card, CardDraft draft) {
    var comments = Fields.text(card, "id").map(actions::takeComments).orElse(List.of());
    for (var comment : comments.reversed()) {
      draft.comment(
          actions.author(comment),
          Fields.text(comment.path("data"), "text").orElse(""),
          Fields.instant(comment, "date"));
    }
    missingComments += draft.missingComments(Fields.number(card.path("badges"), "comments", 0));
  }

  private static void noteOmissions(JsonNode card, CardDraft draft) {
    Fields.text(card, "start").ifPresent(draft::start);
    if (Fields.flag(card, "isTemplate")) {
      draft.note("it is a template in Trello, and an ordinary card here");
    }
    Fields.text(card, "cardRole")
        .ifPresent(role ->
            draft.note(
                "it is a " + Text.cut(Text.line(role), 20) + " card: only its text comes across",
                "special cards: only their text comes across"));
    var votes = Fields.all(card, "idMembersVoted").size();
    if (votes > 0) {
      draft.tally().found(ContentKind.VOTES, votes);
      draft.tally().leftOut(ContentKind.VOTES, votes, "not imported: a card has no votes");
      draft.note(
          votes + (votes == 1 ? " vote does" : " votes do") + " not come across",
          "votes do not come across");
    }
    Fields.text(card, "address")
        .or(() -> Fields.text(card, "locationName"))
        .filter(where -> !where.isBlank())
        .ifPresent(where -> draft.line("Location", where));
  }
}

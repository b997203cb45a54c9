package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads one card of a Deck export. Problems become notes of the card. */
final class DeckCard {
  private static final int MAX_FILE_NAME = 200;

  private final JsonNode card;
  private final ContentTally tally;
  private final CardDraft draft;

  private DeckCard(JsonNode card, ContentTally tally) {
    this.card = card;
    this.tally = tally;
    this.draft = new CardDraft(tally, Fields.text(card, "id"), Fields.text(card, "title"));
  }

  /**
   * @param labels labels by their ids in the file
   */
  static ImportedCard read(JsonNode card, Map<String, ImportedLabel> labels, ContentTally tally) {
    return new DeckCard(card, tally).read(labels);
  }

  /** The name of a card in notes. */
  static String name(JsonNode card) {
    return CardDraft.name(Fields.text(card, "id"), Fields.text(card, "title"));
  }

  private ImportedCard read(Map<String, ImportedLabel> labelRefs) {
    var checklist = Checklist.of(Text.clean(Fields.text(card, "description").orElse("")));
    draft.overflowingItems(checklist.overflowing());
    tally.found(ContentKind.CHECKLIST_ITEMS, checklist.items().size() + checklist.overflowing());
    draft.text(checklist.rest());
    checklist.items().forEach(item -> draft.item(item.text(), item.done()));
    Fields.text(card, "done").ifPresent(at -> draft.completed(Fields.day(at)));
    if (Fields.flag(card, "done")) {
      draft.completed("yes");
    }
    draft.archived(Fields.flag(card, "archived"));
    Fields.epochSecond(card, "createdAt").ifPresent(draft::created);
    readPeople();
    readLabels(labelRefs);
    readFiles();
    readDue();
    readComments();
    noteOmissions();
    return draft.card();
  }

  private void readPeople() {
    for (var user : Fields.all(card, "assignedUsers")) {
      tally.found(ContentKind.ASSIGNEES);
      draft.person(Fields.person(Fields.field(user, "participant").orElse(user)).orElse(""));
    }
  }

  private void readLabels(Map<String, ImportedLabel> labelRefs) {
    Fields.all(card, "labels").stream()
        .flatMap(label -> Fields.text(label, "id").stream())
        .flatMap(id -> Optional.ofNullable(labelRefs.get(id)).stream())
        .forEach(label -> draft.label(label.ref(), label.title()));
  }

  private void readFiles() {
    var files = new ArrayList<String>();
    for (var attachment : Fields.all(card, "attachments")) {
      tally.found(ContentKind.ATTACHMENTS);
      if (Fields.deleted(attachment)) {
        tally.leftOut(ContentKind.ATTACHMENTS, "deleted in Deck");
      } else {
        tally.leftOut(ContentKind.ATTACHMENTS, "by name in the description");
        var name = Text.line(Fields.text(attachment, "data").orElse("unnamed"));
        files.add(Text.cut(name, MAX_FILE_NAME));
      }
    }
    files.forEach(file ->
        draft.note(
            "attachment " + file + ": only its name comes across",
            "attachments: only their names come across"));
    if (!files.isEmpty()) {
      draft.line("Attachments not imported", String.join(", ", files));
    }
  }

  private void readDue() {
    Fields.field(card, "duedate").ifPresent(due -> draft.due(due, Fields.moment(card, "duedate")));
  }

  private void readComments() {
    for (var comment : Fields.all(card, "comments")) {
      tally.found(ContentKind.COMMENTS);
      draft.comment(
          Fields.text(comment, "actorDisplayName").or(() -> Fields.text(comment, "actorId")),
          Fields.text(comment, "message").orElse(""),
          Fields.instant(comment, "creationDateTime"));
    }
    draft.missingComments(Fields.number(card, "commentsCount", 0));
  }

  private void noteOmissions() {
    Fields.text(card, "startdate").ifPresent(draft::start);
    var linked = Fields.all(card, "dependentCards").size();
    if (linked > 0) {
      tally.found(ContentKind.LINKS, linked);
      tally.leftOut(ContentKind.LINKS, linked, "not imported");
      draft.note(
          linked + (linked == 1 ? " link" : " links") + " to other cards left out",
          "links to other cards left out");
    }
  }
}

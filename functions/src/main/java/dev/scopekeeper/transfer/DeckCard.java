package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads one card of a Deck export. Problems become notes of the card. */
final class DeckCard {
  private static final int MAX_FILE_NAME = 200;

  private final JsonNode card;
  private final CardDraft draft;

  private DeckCard(JsonNode card) {
    this.card = card;
    this.draft = new CardDraft(Fields.text(card, "id"), Fields.text(card, "title"));
  }

  /**
   * @param labels refs of labels by their ids in the file
   */
  static ImportedCard read(JsonNode card, Map<String, String> labels) {
    return new DeckCard(card).read(labels);
  }

  /** The name of a card in notes. */
  static String name(JsonNode card) {
    return CardDraft.name(Fields.text(card, "id"), Fields.text(card, "title"));
  }

  private ImportedCard read(Map<String, String> labelRefs) {
    var checklist = Checklist.of(Text.clean(Fields.text(card, "description").orElse("")));
    if (checklist.tooLong()) {
      draft.note("checklist lines over the limit stay in the description");
    }
    draft.text(checklist.rest());
    checklist.items().forEach(item -> draft.item(item.text(), item.done()));
    draft.done(Fields.text(card, "done").isPresent() || Fields.flag(card, "done"));
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
    Fields.all(card, "assignedUsers").stream()
        .map(user -> Fields.field(user, "participant").orElse(user))
        .flatMap(user -> Fields.person(user).stream())
        .forEach(draft::person);
  }

  private void readLabels(Map<String, String> labelRefs) {
    Fields.all(card, "labels").stream()
        .flatMap(label -> Fields.text(label, "id").stream())
        .flatMap(id -> Optional.ofNullable(labelRefs.get(id)).stream())
        .forEach(draft::label);
  }

  private void readFiles() {
    var files = new ArrayList<String>();
    for (var attachment : Fields.all(card, "attachments")) {
      if (!Fields.deleted(attachment)) {
        var name = Text.line(Fields.text(attachment, "data").orElse("unnamed"));
        files.add(Text.cut(name, MAX_FILE_NAME));
      }
    }
    files.forEach(file -> draft.note("attachment " + file + ": only its name comes across"));
    if (!files.isEmpty()) {
      draft.line("Attachments not imported", String.join(", ", files));
    }
  }

  private void readDue() {
    Fields.moment(card, "duedate")
        .ifPresentOrElse(
            draft::due,
            () -> {
              if (Fields.field(card, "duedate").isPresent()) {
                draft.note("the due date cannot be read");
              }
            });
  }

  private void readComments() {
    for (var comment : Fields.all(card, "comments")) {
      draft.comment(
          Fields.text(comment, "actorDisplayName").or(() -> Fields.text(comment, "actorId")),
          Fields.text(comment, "message").orElse(""),
          Fields.instant(comment, "creationDateTime"));
    }
    draft.missingComments(Fields.number(card, "commentsCount", 0));
  }

  private void noteOmissions() {
    Fields.text(card, "startdate")
        .ifPresent(start -> draft.note("start date " + Text.cut(Text.line(start), 40)));
    var linked = Fields.all(card, "dependentCards").size();
    if (linked > 0) {
      draft.note(linked + " links to other cards do not come across");
    }
  }
}

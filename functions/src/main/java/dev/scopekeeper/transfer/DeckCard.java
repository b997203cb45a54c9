package dev.scopekeeper.transfer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads one card of a Deck export; whatever is odd about it becomes a note. */
final class DeckCard {
  private static final int MAX_TITLE = 200;
  private static final int MAX_DESCRIPTION = 50_000;
  private static final int MAX_LABELS = 20;

  private final JsonNode card;
  private final List<String> notes = new ArrayList<>();

  private DeckCard(JsonNode card) {
    this.card = card;
  }

  /**
   * @param labels refs by the ids of labels in the file
   */
  static ImportedCard read(JsonNode card, Map<String, String> labels) {
    return new DeckCard(card).read(labels);
  }

  /** How notes call a card. */
  static String name(JsonNode card) {
    var title = Text.title(Fields.text(card, "title").orElse(""), MAX_TITLE);
    return "#"
        + Fields.text(card, "id").map(id -> Text.cut(Text.line(id), 40)).orElse("?")
        + " "
        + title;
  }

  private ImportedCard read(Map<String, String> known) {
    var given = Text.line(Fields.text(card, "title").orElse(""));
    if (given.isEmpty()) {
      notes.add("it has no title and is called Untitled");
    }
    var title = Text.cut(given.isEmpty() ? "Untitled" : given, MAX_TITLE);
    var checklist = Checklist.of(Text.clean(Fields.text(card, "description").orElse("")));
    if (checklist.tooLong()) {
      notes.add("checklist lines over the limit stay in the description");
    }
    var people = people();
    var comments = comments();
    var due = due();
    noteLost();
    return new ImportedCard(
        name(card),
        title,
        description(given.substring(Math.min(title.length(), given.length())), checklist, people),
        due,
        Fields.text(card, "done").isPresent() || Fields.flag(card, "done"),
        Fields.flag(card, "archived"),
        labels(known),
        people,
        checklist.items(),
        comments,
        notes);
  }

  private String description(String titleRest, Checklist checklist, List<String> people) {
    var parts = new ArrayList<String>();
    if (!titleRest.isBlank()) {
      notes.add("the title is too long: its end is in the description");
      parts.add("…" + titleRest);
    }
    parts.add(checklist.rest());
    var files = new ArrayList<String>();
    for (var attachment : Fields.all(card, "attachments")) {
      if (!Fields.deleted(attachment)) {
        files.add(Text.cut(Text.line(Fields.text(attachment, "data").orElse("unnamed")), 200));
      }
    }
    files.forEach(file -> notes.add("attachment " + file + ": only its name comes across"));
    var tail = new ArrayList<String>();
    if (!files.isEmpty()) {
      tail.add("Attachments not imported: " + String.join(", ", files));
    }
    if (!people.isEmpty()) {
      notes.add(
          "assigned to "
              + Text.cut(String.join(", ", people), 200)
              + ": only the names come across");
      tail.add("Assigned: " + String.join(", ", people));
    }
    return joined(parts, tail);
  }

  private String joined(List<String> parts, List<String> tail) {
    parts.removeIf(String::isBlank);
    var end = Text.cut(String.join("\n\n", tail), MAX_DESCRIPTION / 2);
    var text = String.join("\n\n", parts);
    var room = MAX_DESCRIPTION - (end.isEmpty() ? 0 : end.length() + 2);
    if (text.length() > room) {
      notes.add("the description is too long: its end does not come across");
      text = Text.cut(text, room);
    }
    return text.isEmpty() || end.isEmpty() ? text + end : text + "\n\n" + end;
  }

  private List<String> people() {
    return Fields.all(card, "assignedUsers").stream()
        .map(user -> Fields.field(user, "participant").orElse(user))
        .flatMap(user -> Fields.person(user).stream())
        .distinct()
        .toList();
  }

  private List<String> labels(Map<String, String> known) {
    var refs =
        Fields.all(card, "labels").stream()
            .flatMap(label -> Fields.text(label, "id").stream())
            .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
            .distinct()
            .toList();
    if (refs.size() <= MAX_LABELS) {
      return refs;
    }
    notes.add("it has more than 20 labels: the first 20 come across");
    return refs.subList(0, MAX_LABELS);
  }

  private List<ImportedComment> comments() {
    var comments = Fields.all(card, "comments").stream().flatMap(c -> comment(c).stream()).toList();
    var missing = Fields.number(card, "commentsCount", 0) - comments.size();
    if (missing > 0) {
      notes.add(missing + " comments are not in this file");
    }
    return comments;
  }

  private Optional<ImportedComment> comment(JsonNode comment) {
    var body = Text.clean(Fields.text(comment, "message").orElse("")).strip();
    if (body.isEmpty()) {
      return Optional.empty();
    }
    if (body.length() > 10_000) {
      notes.add("a comment is too long: its end does not come across");
    }
    var author =
        Fields.text(comment, "actorDisplayName")
            .or(() -> Fields.text(comment, "actorId"))
            .map(name -> Text.cut(Text.line(name), 60))
            .filter(name -> !name.isEmpty())
            .orElse("Unknown");
    var at = moment("creationDateTime", comment).map(OffsetDateTime::toInstant);
    return Optional.of(new ImportedComment(author, Text.cut(body, 10_000), at));
  }

  private Optional<LocalDate> due() {
    var due = moment("duedate", card);
    if (due.isEmpty() && Fields.field(card, "duedate").isPresent()) {
      notes.add("the due date cannot be read");
    }
    due.filter(at -> !at.toLocalTime().equals(LocalTime.MIDNIGHT))
        .ifPresent(at ->
            notes.add(
                "due time "
                    + at.toLocalTime()
                    + " "
                    + at.getOffset()
                    + ": only the date comes"
                    + " across"));
    return due.map(OffsetDateTime::toLocalDate);
  }

  private void noteLost() {
    Fields.text(card, "startdate")
        .ifPresent(start -> notes.add("start date " + Text.cut(Text.line(start), 40)));
    var linked = Fields.all(card, "dependentCards").size();
    if (linked > 0) {
      notes.add(linked + " links to other cards do not come across");
    }
  }

  private static Optional<OffsetDateTime> moment(String name, JsonNode node) {
    try {
      return Fields.text(node, name)
          .map(OffsetDateTime::parse)
          .filter(at -> at.getYear() >= 1970 && at.getYear() < 3000);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

package dev.scopekeeper.transfer;

import dev.scopekeeper.card.CardKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A builder for an imported card. It takes parts of a foreign card, enforces our limits, and notes
 * what does not fit or is not imported.
 */
final class CardDraft {
  private static final int MAX_LABELS = 20;
  private static final int MAX_ITEMS = 100;
  private static final int MAX_ITEM = 300;
  private static final int MAX_COMMENT = 10_000;
  private static final int MAX_PERSON = 60;
  private static final int MAX_COMPLETED = 40;
  private static final int DIGITS_OF_DATE = 4;

  private static final String NAMES_ONLY = "by name in the description: no account here";

  /** An address that goes on where a title is cut: half of it leads nowhere. */
  private static final Pattern CUT_ADDRESS = Pattern.compile("(?i)\\bhttps?://\\S*$");

  private final ContentTally tally;
  private final String name;
  private final String title;
  private final Map<String, CardNote> notes = new LinkedHashMap<>();
  private final Description description;
  private final Set<String> labels = new LinkedHashSet<>();
  private final Set<String> extraLabels = new LinkedHashSet<>();
  private final Set<String> people = new LinkedHashSet<>();
  private final List<ImportedCard.Item> checklist = new ArrayList<>();
  private final List<ImportedComment> comments = new ArrayList<>();
  private CardKind kind = CardKind.FEATURE;
  private Optional<BigDecimal> estimate = Optional.empty();
  private Optional<LocalDate> due = Optional.empty();
  private Optional<Instant> createdAt = Optional.empty();
  private Optional<String> release = Optional.empty();
  private Optional<String> epic = Optional.empty();
  private Optional<String> completed = Optional.empty();
  private boolean archived;
  private int place;
  private Optional<Integer> keptNumber = Optional.empty();
  private List<Integer> blockedBy = List.of();
  private Optional<OffsetDateTime> dueAt = Optional.empty();

  /**
   * @param tally of the board, which counts what the card takes and what it does not
   * @param number its number in the other tool
   */
  CardDraft(ContentTally tally, Optional<String> number, Optional<String> title) {
    this.tally = tally;
    var line = Text.line(title.orElse(""));
    if (line.isEmpty()) {
      note("it has no title and is called Untitled");
    }
    this.name = name(number, title);
    this.title = Text.title(line, ImportedCard.MAX_TITLE);
    this.description = new Description(this::note);
    if (line.length() > ImportedCard.MAX_TITLE) {
      var kept = Text.cut(line, ImportedCard.MAX_TITLE);
      if (CUT_ADDRESS.matcher(kept).find() && line.charAt(kept.length()) != ' ') {
        note("the title is too long: the whole of it is in the description");
        text(line);
      } else {
        note("the title is too long: its end is in the description");
        text("…" + line.substring(kept.length()));
      }
    }
  }

  /** The name of a card in notes. */
  static String name(Optional<String> number, Optional<String> title) {
    return "#"
        + number.map(id -> Text.cut(Text.line(id), 40)).filter(id -> !id.isEmpty()).orElse("?")
        + " "
        + Text.title(title.orElse(""), ImportedCard.MAX_TITLE);
  }

  /**
   * An entry of a list that is not a card.
   *
   * @param list the title of the list, or of the board
   */
  static ImportedBoard.Skipped unreadable(JsonNode entry, String list) {
    var value = Fields.text(entry).map(Text::name).orElse("no text");
    return new ImportedBoard.Skipped("An entry of " + list, "is not a card: " + value);
  }

  ContentTally tally() {
    return tally;
  }

  /** Notes something that is the same for all cards. Equal notes are kept once. */
  void note(String what) {
    note(what, what);
  }

  /**
   * Notes something that names what this card has.
   *
   * @param kind says it without names and values, so that notes can be counted: see {@link
   *     CardNote}
   */
  void note(String what, String kind) {
    notes.putIfAbsent(what, new CardNote(what, kind));
  }

  /** Adds a paragraph to the description. */
  void text(String markdown) {
    description.paragraph(markdown);
  }

  /** Adds a line at the end of the description. */
  void line(String about, String what) {
    description.line(about + ": " + Text.line(what));
  }

  /** Adds a line of Markdown at the end of the description. */
  void markdown(String line) {
    description.line(line);
  }

  void item(String text, boolean ticked) {
    var line = Text.line(text);
    if (line.isEmpty()) {
      tally.leftOut(ContentKind.CHECKLIST_ITEMS, "without text");
      return;
    }
    if (checklist.size() < MAX_ITEMS && line.length() <= MAX_ITEM) {
      checklist.add(new ImportedCard.Item(line, ticked));
    } else {
      overflowingItems(1);
      text((ticked ? "- [x] " : "- [ ] ") + line);
    }
  }

  /** Notes checklist lines that stay in the description. */
  void overflowingItems(int count) {
    if (count > 0) {
      tally.leftOut(
          ContentKind.CHECKLIST_ITEMS,
          count,
          "in the description: a checklist has at most 100 lines of 300 characters");
      note("checklist lines over the limit stay in the description");
    }
  }

  /**
   * Adds a label. Labels over the limit stay as a line.
   *
   * @param ref the id of the label in the import
   */
  void label(String ref, String labelTitle) {
    if (labels.size() < MAX_LABELS) {
      labels.add(ref);
    } else if (!labels.contains(ref)) {
      extraLabel(labelTitle, "it has more than 20 labels: the others are in the description");
    }
  }

  /** Keeps a label in the description. */
  void extraLabel(String labelTitle, String why) {
    note(why);
    extraLabels.add(Text.name(labelTitle));
  }

  void person(String foreignName) {
    var line = Text.cut(Text.line(foreignName), MAX_PERSON).strip();
    if (line.isEmpty() || !people.add(line)) {
      tally.leftOut(ContentKind.ASSIGNEES, "named twice on a card, or without a name");
    }
  }

  void comment(Optional<String> author, String body, Optional<Instant> at) {
    var clean = Text.clean(body).strip();
    if (clean.isEmpty()) {
      tally.leftOut(ContentKind.COMMENTS, "empty");
      return;
    }
    if (clean.length() > MAX_COMMENT) {
      note("a comment is too long: its end does not come across");
    }
    var by =
        author
            .map(known -> Text.cut(Text.line(known), MAX_PERSON).strip())
            .filter(known -> !known.isEmpty())
            .orElse("Unknown");
    comments.add(new ImportedComment(by, Text.cut(clean, MAX_COMMENT), at));
  }

  /**
   * @param count number of comments in the other tool
   * @return number of comments missing in the file
   */
  long missingComments(long count) {
    var missing = Math.max(0, count - comments.size());
    if (missing > 0) {
      note(
          missing + (missing == 1 ? " comment is" : " comments are") + " not in this file",
          "comments are not in this file");
    }
    return missing;
  }

  /**
   * Sets the due date of a foreign field.
   *
   * @param moment the field as a time, if it is one
   */
  void due(JsonNode field, Optional<OffsetDateTime> moment) {
    tally.found(ContentKind.DUE_DATES);
    moment.ifPresentOrElse(
        this::due,
        () ->
            Fields.date(field)
                .ifPresentOrElse(
                    this::due, () -> unreadableDue(Fields.text(field).orElse("no text"))));
  }

  /** Keeps a start date as a line: a card has none. */
  void start(String date) {
    var day = Text.cut(Fields.day(Text.line(date)), 40);
    tally.found(ContentKind.START_DATES);
    tally.leftOut(ContentKind.START_DATES, "in the description: a card has no start date");
    note(
        "the start date " + day + " stands in the description",
        "start dates stand in descriptions");
    line("Start date", day);
  }

  /** Notes a due date that is no date. */
  void unreadableDue(String cell) {
    tally.leftOut(ContentKind.DUE_DATES, "not readable as a date");
    note("the due date " + Text.name(cell) + " cannot be read", "due dates that cannot be read");
  }

  /**
   * Sets the due date. Only the date counts: as it is written, until the import knows the time zone
   * of the user.
   */
  void due(OffsetDateTime at) {
    dueAt = Optional.of(at);
    if (!at.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      note(
          "due time " + at.toLocalTime() + " " + at.getOffset() + ": only the date comes across",
          "due time: only the date comes across");
    }
    due(at.toLocalDate());
  }

  void due(LocalDate day) {
    due = Optional.of(day);
    tally.imported(ContentKind.DUE_DATES);
  }

  void kind(CardKind newKind) {
    kind = newKind;
  }

  void estimate(BigDecimal points) {
    estimate = Optional.of(points);
  }

  void created(Instant at) {
    createdAt = Optional.of(at);
  }

  void release(String name) {
    release = Optional.of(SameName.whole(name));
  }

  void epic(String name) {
    epic = Optional.of(SameName.whole(name));
  }

  /**
   * Marks the card complete.
   *
   * @param how the file says so: a date, or "yes"
   */
  void completed(String how) {
    var line = Text.cut(Text.line(how), MAX_COMPLETED);
    var isDate = line.chars().filter(Character::isDigit).count() >= DIGITS_OF_DATE;
    completed = completed.or(() -> Optional.of(isDate ? line : "yes"));
  }

  void archived(boolean isArchived) {
    archived |= isArchived;
  }

  void place(int position) {
    place = position;
  }

  /** Lets the card keep its number. */
  void number(int number) {
    keptNumber = Optional.of(number);
  }

  /** Sets the blockers by their places. */
  void blockedBy(List<Integer> places) {
    blockedBy = List.copyOf(places);
  }

  /** Builds the card. Later additions to the draft have no effect on it. */
  ImportedCard card() {
    if (!extraLabels.isEmpty()) {
      line("Labels", String.join(", ", extraLabels));
    }
    if (!people.isEmpty()) {
      var names = String.join(", ", people);
      note(
          "assigned to " + Text.cut(names, 200) + ": only the names come across",
          "assigned people: only the names come across");
      tally.leftOut(ContentKind.ASSIGNEES, people.size(), NAMES_ONLY);
      line("Assigned", names);
    }
    return new ImportedCard(
        name,
        title,
        description.text(),
        kind,
        estimate,
        due,
        createdAt,
        completed,
        archived,
        release,
        epic,
        List.copyOf(labels),
        List.copyOf(people),
        checklist,
        comments,
        List.copyOf(notes.values()),
        place,
        keptNumber,
        blockedBy,
        dueAt);
  }
}

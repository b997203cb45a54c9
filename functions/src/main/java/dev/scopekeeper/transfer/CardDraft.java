package dev.scopekeeper.transfer;

import dev.scopekeeper.card.CardKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

  /** An address that goes on where a title is cut: half of it leads nowhere. */
  private static final Pattern CUT_ADDRESS = Pattern.compile("(?i)\\bhttps?://\\S*$");

  private final String name;
  private final String title;
  private final Set<String> notes = new LinkedHashSet<>();
  private final Description description;
  private final Set<String> labels = new LinkedHashSet<>();
  private final Set<String> people = new LinkedHashSet<>();
  private final List<ImportedCard.Item> checklist = new ArrayList<>();
  private final List<ImportedComment> comments = new ArrayList<>();
  private CardKind kind = CardKind.FEATURE;
  private Optional<BigDecimal> estimate = Optional.empty();
  private Optional<LocalDate> due = Optional.empty();
  private Optional<Instant> createdAt = Optional.empty();
  private Optional<String> release = Optional.empty();
  private Optional<String> epic = Optional.empty();
  private boolean done;
  private boolean archived;
  private int place;
  private Optional<Integer> keptNumber = Optional.empty();
  private List<Integer> blockedBy = List.of();
  private Optional<OffsetDateTime> dueAt = Optional.empty();

  /**
   * @param number its number in the other tool
   */
  CardDraft(Optional<String> number, Optional<String> title) {
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

  /** Notes something that is not imported. Equal notes are kept once. */
  void note(String what) {
    notes.add(what);
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
      return;
    }
    if (checklist.size() < MAX_ITEMS && line.length() <= MAX_ITEM) {
      checklist.add(new ImportedCard.Item(line, ticked));
    } else {
      note("checklist lines over the limit stay in the description");
      text((ticked ? "- [x] " : "- [ ] ") + line);
    }
  }

  void label(String ref) {
    if (labels.size() < MAX_LABELS) {
      labels.add(ref);
    } else if (!labels.contains(ref)) {
      note("it has more than 20 labels: the first 20 come across");
    }
  }

  void person(String foreignName) {
    var line = Text.cut(Text.line(foreignName), MAX_PERSON).strip();
    if (!line.isEmpty()) {
      people.add(line);
    }
  }

  void comment(Optional<String> author, String body, Optional<Instant> at) {
    var clean = Text.clean(body).strip();
    if (clean.isEmpty()) {
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
      note(missing + (missing == 1 ? " comment is" : " comments are") + " not in this file");
    }
    return missing;
  }

  /**
   * Sets the due date. Only the date counts: as it is written, until the import knows the time zone
   * of the user.
   */
  void due(OffsetDateTime at) {
    dueAt = Optional.of(at);
    if (!at.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      note("due time " + at.toLocalTime() + " " + at.getOffset() + ": only the date comes across");
    }
    due(at.toLocalDate());
  }

  void due(LocalDate day) {
    due = Optional.of(day);
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
    release = Optional.of(Text.name(name));
  }

  void epic(String name) {
    epic = Optional.of(Text.name(name));
  }

  void done(boolean isDone) {
    done |= isDone;
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
    if (!people.isEmpty()) {
      var names = String.join(", ", people);
      note("assigned to " + Text.cut(names, 200) + ": only the names come across");
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
        done,
        archived,
        release,
        epic,
        List.copyOf(labels),
        List.copyOf(people),
        checklist,
        comments,
        List.copyOf(notes),
        place,
        keptNumber,
        blockedBy,
        dueAt);
  }
}

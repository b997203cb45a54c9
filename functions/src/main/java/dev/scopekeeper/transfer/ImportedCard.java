package dev.scopekeeper.transfer;

import dev.scopekeeper.card.CardKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A card of an import, independent of the file's format. Its texts are cut to our limits.
 *
 * @param name how the notes of an import refer to it: "#12 Title"
 * @param createdAt if the file contains it
 * @param completed if it is marked complete, how the file says so: a date, or "yes"
 * @param release by name, for formats that have releases
 * @param epic by name
 * @param labels ids of labels as the import has them
 * @param people names of the assignees
 * @param remarks what of it is not imported, or is different here
 * @param place position on the whole board, for formats that order cards across columns; else 0
 * @param number that it keeps; either all cards of a board have one or none has
 * @param blockedBy the places of the cards that block it, without cycles
 * @param dueAt the time that the due date was taken from, if the file has it
 */
public record ImportedCard(
    String name,
    String title,
    String description,
    CardKind kind,
    Optional<BigDecimal> estimate,
    Optional<LocalDate> due,
    Optional<Instant> createdAt,
    Optional<String> completed,
    boolean archived,
    Optional<String> release,
    Optional<String> epic,
    List<String> labels,
    List<String> people,
    List<Item> checklist,
    List<ImportedComment> comments,
    List<CardNote> remarks,
    int place,
    Optional<Integer> number,
    List<Integer> blockedBy,
    Optional<OffsetDateTime> dueAt) {

  static final int MAX_TITLE = 200;

  public ImportedCard {
    labels = List.copyOf(labels);
    people = List.copyOf(people);
    checklist = List.copyOf(checklist);
    comments = List.copyOf(comments);
    remarks = List.copyOf(remarks);
    blockedBy = List.copyOf(blockedBy);
  }

  /** Whether it is marked complete. That alone never moves it to another stage. */
  boolean done() {
    return completed.isPresent();
  }

  /** The texts of its notes. */
  List<String> notes() {
    return remarks.stream().map(CardNote::text).toList();
  }

  /** The card with its due date in a time zone, if the file has a time. */
  ImportedCard in(ZoneId zone) {
    return dueAt
        .map(at -> at.atZoneSameInstant(zone))
        .filter(at -> !at.toLocalDate().equals(due.orElse(LocalDate.MIN)))
        .map(at -> withDue(at.toLocalDate(), movedDue(at.toLocalDate(), zone)))
        .orElse(this);
  }

  private static CardNote movedDue(LocalDate day, ZoneId zone) {
    return new CardNote(
        "due on " + day + ", in " + zone.getId(), "due dates are those in " + zone.getId());
  }

  private ImportedCard withDue(LocalDate day, CardNote note) {
    return new ImportedCard(
        name,
        title,
        description,
        kind,
        estimate,
        Optional.of(day),
        createdAt,
        completed,
        archived,
        release,
        epic,
        labels,
        people,
        checklist,
        comments,
        Stream.concat(remarks.stream(), Stream.of(note)).toList(),
        place,
        number,
        blockedBy,
        dueAt);
  }

  /** A line of the checklist. */
  public record Item(String text, boolean done) {}
}

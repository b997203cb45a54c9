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
 * @param release by name, for formats that have releases
 * @param epic by name
 * @param labels ids of labels as the import has them
 * @param people names of the assignees
 * @param notes what of it is not imported
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
    boolean done,
    boolean archived,
    Optional<String> release,
    Optional<String> epic,
    List<String> labels,
    List<String> people,
    List<Item> checklist,
    List<ImportedComment> comments,
    List<String> notes,
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
    notes = List.copyOf(notes);
    blockedBy = List.copyOf(blockedBy);
  }

  /** The card with its due date in a time zone, if the file has a time. */
  ImportedCard in(ZoneId zone) {
    return dueAt
        .map(at -> at.atZoneSameInstant(zone))
        .filter(at -> !at.toLocalDate().equals(due.orElse(LocalDate.MIN)))
        .map(at -> withDue(at.toLocalDate(), "due on " + at.toLocalDate() + ", in " + zone.getId()))
        .orElse(this);
  }

  private ImportedCard withDue(LocalDate day, String note) {
    return new ImportedCard(
        name,
        title,
        description,
        kind,
        estimate,
        Optional.of(day),
        createdAt,
        done,
        archived,
        release,
        epic,
        labels,
        people,
        checklist,
        comments,
        Stream.concat(notes.stream(), Stream.of(note)).toList(),
        place,
        number,
        blockedBy,
        dueAt);
  }

  /** A line of the checklist. */
  public record Item(String text, boolean done) {}
}

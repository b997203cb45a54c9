package dev.scopekeeper.transfer;

import dev.scopekeeper.card.CardKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
    int place) {

  static final int MAX_TITLE = 200;

  public ImportedCard {
    labels = List.copyOf(labels);
    people = List.copyOf(people);
    checklist = List.copyOf(checklist);
    comments = List.copyOf(comments);
    remarks = List.copyOf(remarks);
  }

  /** Whether it is marked complete. That alone never moves it to another stage. */
  boolean done() {
    return completed.isPresent();
  }

  /** The texts of its notes. */
  List<String> notes() {
    return remarks.stream().map(CardNote::text).toList();
  }

  /** A line of the checklist. */
  public record Item(String text, boolean done) {}
}

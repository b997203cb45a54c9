package dev.scopekeeper.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A card that fits our limits.
 *
 * @param name how notes call it: "#12 Title"
 * @param labels refs of the board's labels
 * @param notes what of it does not come across
 */
public record ImportedCard(
    String name,
    String title,
    String description,
    Optional<LocalDate> due,
    boolean done,
    boolean archived,
    List<String> labels,
    List<String> people,
    List<Item> checklist,
    List<ImportedComment> comments,
    List<String> notes) {
  public ImportedCard {
    labels = List.copyOf(labels);
    people = List.copyOf(people);
    checklist = List.copyOf(checklist);
    comments = List.copyOf(comments);
    notes = List.copyOf(notes);
  }

  /** A line of the checklist. */
  public record Item(String text, boolean done) {}
}

package dev.scopekeeper.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an import would include, and what it would leave out.
 *
 * @param columns the columns of a table and their fields; empty for other files
 * @param header the header of a table
 */
public record Preview(
    String format,
    List<BoardPreview> boards,
    List<String> warnings,
    List<ImportedColumn> columns,
    Optional<ImportedHeader> header) {
  /** Maximum number of notes, people and skipped items in a preview, over all boards. */
  private static final int MAX_ENTRIES = 1000;

  /**
   * A board. Long lists are cut, with the number of omitted entries.
   *
   * @param ref its id in the choices of an import
   */
  public record BoardPreview(
      String ref,
      String title,
      boolean archived,
      List<StackPreview> stacks,
      List<LabelPreview> labels,
      int cards,
      int comments,
      int checklistItems,
      List<Person> people,
      List<ImportedBoard.Note> notes,
      List<ImportedBoard.Skipped> skipped,
      int morePeople,
      int moreNotes,
      int moreSkipped) {}

  /** A stack and its number of cards. */
  public record StackPreview(String ref, String title, int cards) {}

  /** A label and its number of cards. */
  public record LabelPreview(String ref, String title, String color, int cards) {}

  /** A person with assigned cards, by name. */
  public record Person(String name, int cards) {}

  /**
   * @param importer the username of the caller
   */
  public static Preview of(ImportedFile file, String importer) {
    return file.project()
        .map(project ->
            new Preview(
                file.format(),
                List.of(project.preview(importer, MAX_ENTRIES)),
                file.warnings(),
                List.of(),
                Optional.empty()))
        .orElseGet(() -> of(file));
  }

  /** The preview of a file with boards. */
  static Preview of(ImportedFile file) {
    return new Preview(
        file.format(),
        file.boards().stream()
            .map(board -> board(board, MAX_ENTRIES / file.boards().size()))
            .toList(),
        file.warnings(),
        file.columns(),
        file.header());
  }

  private static BoardPreview board(ImportedBoard board, int most) {
    var cards = board.cards();
    var people = people(cards);
    var notes =
        Stream.concat(
                board.notes().stream(),
                cards.stream()
                    .flatMap(card ->
                        card.notes().stream()
                            .map(note -> new ImportedBoard.Note(card.name(), note))))
            .toList();
    return new BoardPreview(
        board.ref(),
        board.title(),
        board.archived(),
        board.stacks().stream()
            .map(stack -> new StackPreview(stack.ref(), stack.title(), stack.cards().size()))
            .toList(),
        labels(board),
        cards.size(),
        cards.stream().mapToInt(card -> card.comments().size()).sum(),
        cards.stream().mapToInt(card -> card.checklist().size()).sum(),
        first(people, most),
        first(notes, most),
        first(board.skipped(), most),
        more(people, most),
        more(notes, most),
        more(board.skipped(), most));
  }

  static <T> List<T> first(List<T> items, int most) {
    return items.subList(0, Math.min(items.size(), most));
  }

  static int more(List<?> items, int most) {
    return Math.max(0, items.size() - most);
  }

  private static List<LabelPreview> labels(ImportedBoard board) {
    var counts = new HashMap<String, Integer>();
    board.cards().forEach(card -> card.labels().forEach(ref -> counts.merge(ref, 1, Integer::sum)));
    return board.labels().stream()
        .map(label ->
            new LabelPreview(
                label.ref(), label.title(), label.color(), counts.getOrDefault(label.ref(), 0)))
        .toList();
  }

  private static List<Person> people(List<ImportedCard> cards) {
    var counts = new TreeMap<String, Integer>();
    cards.forEach(card -> card.people().forEach(name -> counts.merge(name, 1, Integer::sum)));
    return counts.entrySet().stream()
        .map(person -> new Person(person.getKey(), person.getValue()))
        .toList();
  }
}

package dev.scopekeeper.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an import would bring across, and what it would not.
 *
 * @param columns of a table, and what each is taken for; other files have none
 */
public record Preview(
    String format, List<BoardPreview> boards, List<String> warnings, List<ImportedColumn> columns) {
  /** Notes, people and skipped things that a preview names at most, all boards together. */
  private static final int MOST = 1000;

  /**
   * A board. Of long lists the beginning is told, and how many more there are.
   *
   * @param ref how an import names it
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

  /** A stack and how many cards are in it. */
  public record StackPreview(String ref, String title, int cards) {}

  /** A label and how many cards carry it. */
  public record LabelPreview(String ref, String title, String color, int cards) {}

  /** Somebody whom cards are assigned to, by name. */
  public record Person(String name, int cards) {}

  /**
   * @param importer the username of whoever asks
   */
  public static Preview of(ImportedFile file, String importer) {
    return file.project()
        .map(project ->
            new Preview(
                file.format(),
                List.of(project.preview(importer, MOST)),
                file.warnings(),
                List.of()))
        .orElseGet(() -> of(file));
  }

  /** Of a file that holds boards. */
  static Preview of(ImportedFile file) {
    return new Preview(
        file.format(),
        file.boards().stream().map(board -> board(board, MOST / file.boards().size())).toList(),
        file.warnings(),
        file.columns());
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

  static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(all.size(), most));
  }

  static int more(List<?> all, int most) {
    return Math.max(0, all.size() - most);
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

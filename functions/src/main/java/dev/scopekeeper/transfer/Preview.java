package dev.scopekeeper.transfer;

import dev.scopekeeper.api.ProblemMessage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final int MAX_KINDS = 50;

  /**
   * A board. Long lists are cut, with the number of omitted entries.
   *
   * @param ref its id in the choices of an import
   * @param content the account of what the file has, what is imported and what is left out
   * @param doneStack ref of the stack whose stage becomes the done stage; absent if a new stage
   *     does
   * @param folded what is more than a project can have, and goes on its cards instead
   * @param omittedNotes the notes that were cut, counted by kind, the most frequent first
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
      int moreSkipped,
      List<ContentCount> content,
      List<NoteCount> omittedNotes,
      Optional<String> doneStack,
      List<Folded> folded) {}

  /** Omitted notes of one kind. */
  public record NoteCount(String kind, int count) {}

  /**
   * A stack.
   *
   * @param cards how many it has
   * @param completed how many of them are marked complete
   * @param stage whether it can become a stage, unlike an archived list
   */
  public record StackPreview(String ref, String title, int cards, int completed, boolean stage) {}

  /** A label and its number of cards. */
  public record LabelPreview(String ref, String title, String color, int cards) {}

  /** A person with assigned cards, by name. */
  public record Person(String name, int cards) {}

  /**
   * @param importer the username of the caller
   */
  static Preview of(ImportedFile file, String importer, ImportContext context) {
    return file.project()
        .map(project ->
            new Preview(
                file.format(),
                List.of(project.preview(importer, MAX_ENTRIES)),
                warnings(file, project.things()),
                List.of(),
                Optional.empty()))
        .orElseGet(() -> of(file, context));
  }

  /** The preview of a file with boards. */
  static Preview of(ImportedFile file, ImportContext context) {
    return new Preview(
        file.format(),
        file.boards().stream()
            .map(board ->
                board(board, ImportOutline.of(board, context), MAX_ENTRIES / file.boards().size()))
            .toList(),
        warnings(file, file.boards().stream().mapToInt(ImportedBoard::things).sum()),
        file.columns(),
        file.header());
  }

  /** The warnings of the file, and one if not all of it can be imported at once. */
  private static List<String> warnings(ImportedFile file, int things) {
    var tooMany = ImportProjects.tooMany(things).map(ProblemMessage::sentence).stream();
    return Stream.concat(file.warnings().stream(), tooMany).toList();
  }

  private static BoardPreview board(ImportedBoard board, ImportOutline outline, int most) {
    var cards = board.cards();
    var people = people(cards);
    var notes =
        Stream.concat(
                outline.notes().stream(),
                cards.stream()
                    .flatMap(card ->
                        card.notes().stream()
                            .map(note -> new ImportedBoard.Note(card.name(), note))))
            .toList();
    return new BoardPreview(
        board.ref(),
        board.title(),
        board.archived(),
        board.stacks().stream().map(Preview::stack).toList(),
        labels(board),
        cards.size(),
        cards.stream().mapToInt(card -> card.comments().size()).sum(),
        cards.stream().mapToInt(card -> card.checklist().size()).sum(),
        first(people, most),
        first(notes, most),
        first(board.skipped(), most),
        more(people, most),
        more(notes, most),
        more(board.skipped(), most),
        board.content(),
        omitted(board, most - outline.notes().size()),
        StagePlan.known(board.stacks()).map(ImportedStack::ref),
        outline.folded());
  }

  private static StackPreview stack(ImportedStack stack) {
    var completed = (int) stack.cards().stream().filter(ImportedCard::done).count();
    return new StackPreview(
        stack.ref(), stack.title(), stack.cards().size(), completed, stack.shown());
  }

  /** Counts the notes of cards that do not fit, by kind. Those of the board come first. */
  private static List<NoteCount> omitted(ImportedBoard board, int most) {
    var counts = new LinkedHashMap<String, Integer>();
    board.cards().stream()
        .flatMap(card -> card.remarks().stream())
        .skip(Math.max(0, most))
        .forEach(note -> counts.merge(note.kind(), 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MAX_KINDS)
        .map(kind -> new NoteCount(kind.getKey(), kind.getValue()))
        .toList();
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

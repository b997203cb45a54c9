package dev.scopekeeper.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What an import would bring across, and what it would not. */
public record Preview(String format, List<Board> boards, List<String> warnings) {
  public record Board(
      String ref,
      String title,
      boolean archived,
      List<Stack> stacks,
      List<Label> labels,
      int cards,
      int comments,
      int checklistItems,
      List<Person> people,
      List<Note> notes,
      List<ImportedBoard.Skipped> skipped) {}

  public record Stack(String ref, String title, int cards) {}

  public record Label(String ref, String title, String color, int cards) {}

  public record Person(String name, int cards) {}

  public record Note(Optional<String> card, String what) {}

  public static Preview of(ImportedFile file) {
    return new Preview(
        file.format(), file.boards().stream().map(Preview::board).toList(), file.warnings());
  }

  private static Board board(ImportedBoard board) {
    var cards = board.cards();
    return new Board(
        board.ref(),
        board.title(),
        board.archived(),
        board.stacks().stream()
            .map(stack -> new Stack(stack.ref(), stack.title(), stack.cards().size()))
            .toList(),
        labels(board),
        cards.size(),
        cards.stream().mapToInt(card -> card.comments().size()).sum(),
        cards.stream().mapToInt(card -> card.checklist().size()).sum(),
        people(cards),
        cards.stream()
            .flatMap(
                card -> card.notes().stream().map(note -> new Note(Optional.of(card.name()), note)))
            .toList(),
        board.skipped());
  }

  private static List<Label> labels(ImportedBoard board) {
    var counts = new HashMap<String, Integer>();
    board.cards().forEach(card -> card.labels().forEach(ref -> counts.merge(ref, 1, Integer::sum)));
    return board.labels().stream()
        .map(label ->
            new Label(
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

package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A board of a file with the choices of the user.
 *
 * @param pointer to the choice in the request
 */
record ChosenBoard(ImportedBoard board, BoardChoice choice, String pointer) {

  /**
   * @throws Problem 422 if a choice matches nothing in the file, or two choices collide
   */
  static List<ChosenBoard> of(ImportedFile file, List<BoardChoice> choices) {
    var faults = new ArrayList<Problem.Fault>();
    var chosen = new ArrayList<ChosenBoard>();
    var taken = new HashSet<Object>();
    for (var i = 0; i < choices.size(); i++) {
      var choice = choices.get(i);
      var pointer = "#/boards/" + i;
      if (!taken.add(choice.ref())) {
        faults.add(Problem.fault(pointer + "/ref", "This board is chosen twice."));
      }
      if (!taken.add(choice.id())) {
        faults.add(Problem.fault(pointer + "/id", "Two projects cannot have the same id."));
      }
      board(file, choice.ref())
          .map(board -> new ChosenBoard(board, choice, pointer))
          .ifPresentOrElse(
              board -> {
                faults.addAll(board.unknown().toList());
                chosen.add(board);
              },
              () -> faults.add(Problem.fault(pointer + "/ref", "The file has no such board.")));
    }
    if (!faults.isEmpty()) {
      throw Problem.of(Problem.Kind.INVALID, faults);
    }
    return chosen;
  }

  private static Optional<ImportedBoard> board(ImportedFile file, String ref) {
    return file.boards().stream().filter(board -> board.ref().equals(ref)).findFirst();
  }

  private Stream<Problem.Fault> unknown() {
    var stacks = board.stacks().stream().map(ImportedStack::ref).collect(Collectors.toSet());
    var labels = board.labels().stream().map(ImportedLabel::ref).collect(Collectors.toSet());
    return Stream.concat(
        unknown("stack", choice.mappedStacks().keySet(), stacks),
        unknown("label", choice.mappedLabels().keySet(), labels));
  }

  private Stream<Problem.Fault> unknown(String what, Set<String> mapped, Set<String> refs) {
    return mapped.stream()
        .filter(ref -> !refs.contains(ref))
        .sorted()
        .map(ref ->
            Problem.fault(
                pointer + "/" + what + "s/" + Problem.pointerStep(ref),
                "The board has no such " + what + "."));
  }

  /**
   * @throws Problem 422 if the project would exceed a limit
   */
  void limit(int count, int most, String what) {
    if (count > most) {
      throw Problem.of(
          Problem.Kind.INVALID,
          List.of(
              Problem.fault(
                  pointer, "This would make " + count + " " + what + "; " + most + " can be.")));
    }
  }
}

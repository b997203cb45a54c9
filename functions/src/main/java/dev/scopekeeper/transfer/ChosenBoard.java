package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemMessage;
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

  /** A board as it is imported if the user changes nothing. */
  static ChosenBoard unchanged(ImportedBoard board, ImportContext context) {
    return new ChosenBoard(board, BoardChoice.unchanged(board, context.id()), "#/boards/0");
  }

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
        faults.add(Problem.fault(pointer + "/ref", ImportProblem.BOARD_CHOSEN_TWICE));
      }
      if (!taken.add(choice.id())) {
        faults.add(Problem.fault(pointer + "/id", ImportProblem.PROJECT_ID_CHOSEN_TWICE));
      }
      board(file, choice.ref())
          .map(board -> new ChosenBoard(board, choice, pointer))
          .ifPresentOrElse(
              board -> {
                faults.addAll(board.unknown().toList());
                chosen.add(board);
              },
              () -> faults.add(Problem.fault(pointer + "/ref", ImportProblem.NO_SUCH_BOARD)));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
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
        unknown(
            "/stacks/",
            choice.mappedStacks().keySet(),
            stacks,
            ImportProblem.NO_SUCH_STACK_OF_BOARD),
        Stream.concat(
            unknownDone(stacks),
            unknown(
                "/labels/",
                choice.mappedLabels().keySet(),
                labels,
                ImportProblem.NO_SUCH_LABEL_OF_BOARD)));
  }

  private Stream<Problem.Fault> unknownDone(Set<String> stacks) {
    return choice.done().stream()
        .filter(ref -> !ref.equals(BoardChoice.NEW_STAGE) && !stacks.contains(ref))
        .map(_ -> Problem.fault(pointer + "/done", ImportProblem.NO_SUCH_STACK_OF_BOARD));
  }

  private Stream<Problem.Fault> unknown(
      String list, Set<String> mapped, Set<String> refs, ImportProblem problem) {
    return mapped.stream()
        .filter(ref -> !refs.contains(ref))
        .sorted()
        .map(ref -> Problem.fault(pointer + list + Problem.pointerStep(ref), problem));
  }

  /**
   * @throws Problem 422 if the project would exceed a limit
   */
  void limit(int count, int most, ProblemMessage tooMany) {
    if (count > most) {
      throw Problem.at(pointer, tooMany);
    }
  }
}

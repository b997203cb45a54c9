package dev.scopekeeper.transfer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the names of a board become if the user changes nothing: the same plans as those of the
 * import, without its cards.
 *
 * @param notes of the board, and which names are shared, cut or numbered
 * @param folded what is more than a project can have
 */
record ImportOutline(List<ImportedBoard.Note> notes, List<Folded> folded) {

  static ImportOutline of(ImportedBoard board, ImportContext context) {
    var chosen = ChosenBoard.unchanged(board, context);
    var stages = StagePlan.of(chosen, context);
    var releases = ReleasePlan.of(chosen, context);
    var epics = EpicPlan.of(chosen, context);
    var labels = LabelPlan.of(chosen, context);
    var notes =
        Stream.of(
            board.notes(),
            stages.notes(),
            releases.named().notes(),
            epics.named().notes(),
            labels.notes());
    return new ImportOutline(
        notes.flatMap(List::stream).toList(),
        Stream.of(stages.fold(board), releases.fold(), epics.fold())
            .flatMap(Optional::stream)
            .toList());
  }
}

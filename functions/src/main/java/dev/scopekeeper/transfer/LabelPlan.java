package dev.scopekeeper.transfer;

import dev.scopekeeper.card.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The labels of an imported project.
 *
 * @param byRef the label for each label of the board
 */
record LabelPlan(List<Label> labels, Map<String, UUID> byRef, List<ImportedBoard.Note> notes) {
  private static final int MAX = 200;

  static LabelPlan of(ChosenBoard chosen, ImportContext context) {
    var imported = chosen.board().labels();
    chosen.limit(
        imported.size(),
        MAX,
        ImportProblem.TOO_MANY_PROJECT_LABELS.with("count", imported.size()).with("limit", MAX));
    var named = Names.of("label", imported.stream().map(ImportedLabel::title).toList(), context);
    var names = named.names();
    var labels = new ArrayList<Label>();
    var byRef = new HashMap<String, UUID>();
    for (var i = 0; i < names.size(); i++) {
      labels.add(new Label(context.id(), names.get(i), imported.get(i).color(), 0));
      byRef.put(imported.get(i).ref(), labels.getLast().id());
    }
    return new LabelPlan(labels, byRef, named.notes());
  }

  List<UUID> labels(ImportedCard card) {
    return card.labels().stream()
        .flatMap(ref -> Optional.ofNullable(byRef.get(ref)).stream())
        .sorted()
        .toList();
  }
}

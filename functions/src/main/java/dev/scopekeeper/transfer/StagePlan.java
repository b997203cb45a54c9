package dev.scopekeeper.transfer;

import dev.scopekeeper.stage.Stage;
import dev.scopekeeper.start.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The stages of an imported project: the stacks of the board, except those that become releases or
 * are not shown. Exactly one stage, never the first, is the done stage.
 *
 * @param byStack the stage of each stack
 */
record StagePlan(List<Stage> stages, Map<String, UUID> byStack) {
  private static final int MAX = 30;

  static StagePlan of(ChosenBoard chosen, ImportContext context) {
    var kept =
        chosen.board().stacks().stream()
            .filter(ImportedStack::shown)
            .filter(stack -> chosen.choice().releaseOfStack(stack.ref()).isEmpty())
            .toList();
    var before = new ArrayList<String>();
    var after = new ArrayList<String>();
    var done = kept.stream().map(ImportedStack::done).toList().lastIndexOf(true);
    if (kept.isEmpty()) {
      before.addAll(Template.STAGES);
    } else if (done == 0) {
      before.add(Template.STAGES.getFirst());
    } else if (done < 0 && kept.size() == 1) {
      after.add(Template.STAGES.getLast());
    }
    var names = new ArrayList<>(before);
    kept.forEach(stack -> names.add(stack.title()));
    names.addAll(after);
    chosen.limit(
        names.size(),
        MAX,
        ImportProblem.TOO_MANY_STAGES.with("count", names.size()).with("limit", MAX));
    var stages =
        stages(
            context.distinct(names), done < 0 ? names.size() - 1 : before.size() + done, context);
    var byStack = new HashMap<String, UUID>();
    for (var i = 0; i < kept.size(); i++) {
      byStack.put(kept.get(i).ref(), stages.get(before.size() + i).id());
    }
    return new StagePlan(stages, byStack);
  }

  private static List<Stage> stages(List<String> names, int done, ImportContext context) {
    var ranks = ImportContext.ranks(names.size());
    var stages = new ArrayList<Stage>();
    for (var i = 0; i < names.size(); i++) {
      stages.add(
          new Stage(context.id(), names.get(i), ranks.get(i), Optional.empty(), i == done, 0));
    }
    return stages;
  }

  /** The stage of a card: the done stage for done cards, the first for cards without a stage. */
  UUID stage(ImportedStack stack, ImportedCard card) {
    var first = stages.getFirst().id();
    return card.done()
        ? stages.stream().filter(Stage::done).findFirst().orElseThrow().id()
        : byStack.getOrDefault(stack.ref(), first);
  }
}

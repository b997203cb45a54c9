package dev.scopekeeper.transfer;

import dev.scopekeeper.stage.Stage;
import dev.scopekeeper.start.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The stages of an imported project: the stacks of the board, except those that become releases or
 * are not shown. Exactly one stage, never the first, is the done stage: the chosen stack, else the
 * one that the file or its name calls done, else a new one. A position never makes it done.
 *
 * @param byStack the stage of each stack that has one
 * @param folded the refs of the stacks that share a stage
 */
record StagePlan(
    List<Stage> stages,
    Map<String, UUID> byStack,
    Set<String> folded,
    boolean moveCompleted,
    List<ImportedBoard.Note> notes) {
  static final int MAX = 30;
  private static final String SHARED = "Other";

  static StagePlan of(ChosenBoard chosen, ImportContext context) {
    var choice = chosen.choice();
    var kept = kept(chosen);
    var done = doneStack(chosen, kept);
    var plan = new Draft();
    if (kept.isEmpty()) {
      Template.STAGES.forEach(plan::add);
    } else if (done.filter(stack -> stack.ref().equals(kept.getFirst().ref())).isPresent()) {
      plan.add(Template.STAGES.getFirst());
    }
    var added = plan.names.size() + (done.isEmpty() && !kept.isEmpty() ? 1 : 0);
    var folded = foldable(kept, done, MAX - added);
    kept.forEach(stack -> plan.add(stack, folded));
    if (done.isEmpty() && !kept.isEmpty()) {
      plan.add(Template.STAGES.getLast());
    }
    var names = Names.of("stage", plan.names, context);
    var doneIndex =
        done.map(stack -> plan.byStack.getOrDefault(stack.ref(), 0)).orElse(plan.names.size() - 1);
    var stages = stages(names.names(), doneIndex, context);
    var byStack = new HashMap<String, UUID>();
    plan.byStack.forEach((ref, index) -> byStack.put(ref, stages.get(index).id()));
    return new StagePlan(stages, byStack, folded, choice.movesCompleted(), names.notes());
  }

  /** The names of the stages to be, and which of them each stack gets. */
  private static final class Draft {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> byStack = new HashMap<>();
    private Optional<Integer> shared = Optional.empty();

    private void add(String name) {
      names.add(name);
    }

    private void add(ImportedStack stack, Set<String> folded) {
      if (!folded.contains(stack.ref())) {
        names.add(stack.title());
        byStack.put(stack.ref(), names.size() - 1);
        return;
      }
      if (shared.isEmpty()) {
        names.add(SHARED);
        shared = Optional.of(names.size() - 1);
      }
      byStack.put(stack.ref(), shared.orElseThrow());
    }
  }

  private static List<ImportedStack> kept(ChosenBoard chosen) {
    return chosen.board().stacks().stream()
        .filter(ImportedStack::shown)
        .filter(stack -> chosen.choice().releaseOfStack(stack.ref()).isEmpty())
        .toList();
  }

  /** The stack whose stage is the done stage; empty if that is a new one. */
  private static Optional<ImportedStack> doneStack(ChosenBoard chosen, List<ImportedStack> kept) {
    var wanted = chosen.choice().done();
    if (wanted.filter(BoardChoice.NEW_STAGE::equals).isPresent()) {
      return Optional.empty();
    }
    return wanted
        .flatMap(ref -> kept.stream().filter(stack -> stack.ref().equals(ref)).findFirst())
        .or(() -> known(kept));
  }

  /** The last stack that is known to hold finished work. */
  static Optional<ImportedStack> known(List<ImportedStack> stacks) {
    return stacks.reversed().stream()
        .filter(ImportedStack::shown)
        .filter(ImportedStack::done)
        .findFirst();
  }

  /** The stacks with the fewest cards, if there are too many. They share one stage. */
  private static Set<String> foldable(
      List<ImportedStack> kept, Optional<ImportedStack> done, int most) {
    if (kept.size() <= most) {
      return Set.of();
    }
    var folded = new HashSet<String>();
    kept.reversed().stream()
        .filter(stack -> done.filter(last -> last.ref().equals(stack.ref())).isEmpty())
        .sorted(Comparator.comparingInt(stack -> stack.cards().size()))
        .limit(kept.size() - most + 1L)
        .forEach(stack -> folded.add(stack.ref()));
    return folded;
  }

  private static List<Stage> stages(List<String> names, int done, ImportContext context) {
    var ranks = ImportContext.ranks(names.size());
    return IntStream.range(0, names.size())
        .mapToObj(i ->
            new Stage(context.id(), names.get(i), ranks.get(i), Optional.empty(), i == done, 0))
        .toList();
  }

  /**
   * The stage of a card: that of its stack. Without one, finished cards are in the done stage and
   * the others in the first.
   */
  UUID stage(ImportedStack stack, ImportedCard card) {
    var own = Optional.ofNullable(byStack.get(stack.ref()));
    var finished = card.done() && (moveCompleted || own.isEmpty());
    return finished || (stack.done() && own.isEmpty())
        ? done().id()
        : own.orElse(stages.getFirst().id());
  }

  Stage done() {
    return stages.stream().filter(Stage::done).findFirst().orElseThrow();
  }

  /** The stage of the folded stacks. */
  Optional<String> shared() {
    return stages.stream()
        .filter(stage ->
            folded.stream()
                .findAny()
                .filter(ref -> stage.id().equals(byStack.get(ref)))
                .isPresent())
        .map(Stage::name)
        .findFirst();
  }

  /** The stacks that share a stage, as far as there are any. */
  Optional<Folded> fold(ImportedBoard board) {
    var names =
        board.stacks().stream()
            .filter(stack -> folded.contains(stack.ref()))
            .map(ImportedStack::title)
            .toList();
    return Optional.of(names)
        .filter(list -> !list.isEmpty())
        .map(list -> Folded.of(ContentKind.STAGES, MAX - 1 + list.size(), MAX, list, shared()));
  }
}

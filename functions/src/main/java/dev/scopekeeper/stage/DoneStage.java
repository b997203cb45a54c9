package dev.scopekeeper.stage;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Verb;
import dev.scopekeeper.database.Transaction;
import java.util.Optional;
import java.util.UUID;

/**
 * The one stage of a project whose cards are done. The project references it, so the database
 * guarantees that there is exactly one: there cannot be two, and a referenced stage cannot be
 * deleted.
 */
final class DoneStage {

  private DoneStage() {}

  /** Makes this stage the done stage, and no other. */
  static void mark(Transaction tx, UUID project, UUID stage) {
    tx.sql("stage/mark").bind("project", project).bind("id", stage).run();
    tx.sql("project/mark_done").bind("project", project).bind("stage", stage).run();
  }

  /**
   * Keeps exactly one done stage, whether a stage was edited, added or undone.
   *
   * @throws Problem 409, at the end of the change, if it leaves the project without a done stage
   */
  static void settle(ProjectChange change, Optional<Stage> before, Optional<Stage> after) {
    var marked = before.map(Stage::done).orElse(false);
    after
        .filter(stage -> stage.done() != marked)
        .ifPresent(stage -> {
          if (stage.done()) {
            moveTo(change, stage);
          } else {
            change.checkAtEnd(() -> requireMoved(change, stage));
          }
        });
  }

  /**
   * @throws Problem 409 if this is the done stage
   */
  static void requireOther(Stage stage) {
    if (stage.done()) {
      throw Problem.of(StageProblem.DONE_STAGE_NOT_REMOVABLE);
    }
  }

  private static void moveTo(ProjectChange change, Stage stage) {
    var former = find(change).filter(candidate -> !candidate.id().equals(stage.id()));
    mark(change.tx(), change.project(), stage.id());
    former
        .filter(previous -> !isUnmarked(change, previous.id()))
        .ifPresent(previous ->
            change.edit(Stage.ENTITY_TYPE, previous, previous.withDone(false), Verb.EDITED));
  }

  /** Whether this change has already unmarked the stage. */
  private static boolean isUnmarked(ProjectChange change, UUID stage) {
    return change.changed().stream()
        .anyMatch(thing ->
            thing instanceof Stage changed && changed.id().equals(stage) && !changed.done());
  }

  private static void requireMoved(ProjectChange change, Stage stage) {
    if (find(change).filter(done -> done.id().equals(stage.id())).isPresent()) {
      throw Problem.of(StageProblem.DONE_STAGE_NEEDED);
    }
  }

  private static Optional<Stage> find(ProjectChange change) {
    return change.tx().sql("stage/done").bind("project", change.project()).first(Stage.class);
  }
}

package dev.scopekeeper.transfer;

import dev.scopekeeper.card.Card;
import dev.scopekeeper.card.ChecklistItem;
import dev.scopekeeper.card.Comment;
import dev.scopekeeper.card.Label;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Verb;
import dev.scopekeeper.project.EstimateUnit;
import dev.scopekeeper.project.Project;
import dev.scopekeeper.project.WipPolicy;
import dev.scopekeeper.release.Epic;
import dev.scopekeeper.release.Release;
import dev.scopekeeper.stage.Stage;
import java.util.List;

/** The project to create from a board, with everything in it. */
record ImportPlan(
    Project project,
    List<Stage> stages,
    List<Release> releases,
    List<Epic> epics,
    List<Label> labels,
    CardPlan content,
    ImportedExtras extras) {

  /**
   * @throws dev.scopekeeper.api.Problem 422 if the project would exceed a limit
   */
  static ImportPlan of(ChosenBoard chosen, ImportContext context) {
    var board = chosen.board();
    var choice = chosen.choice();
    var stages = StagePlan.of(chosen, context);
    var releases = ReleasePlan.of(chosen, context);
    var labels = LabelPlan.of(chosen, context);
    var epics = EpicPlan.of(chosen, context);
    return new ImportPlan(
        new Project(
            choice.id(),
            choice.key(),
            Text.name(choice.name()),
            board.purpose(),
            board.archived(),
            EstimateUnit.POINTS,
            WipPolicy.WARN,
            1),
        stages.stages(),
        releases.releases(),
        epics.epics(),
        labels.labels(),
        CardPlan.of(board, stages, releases, epics, labels, context),
        ImportedExtras.EMPTY);
  }

  List<Card> cards() {
    return content.cards();
  }

  /** Stores everything in the new project. */
  void fill(ProjectChange change) {
    change.insertBulk(Stage.ENTITY_TYPE, stages);
    change.insertBulk(Release.ENTITY_TYPE, releases);
    change.insertBulk(Epic.ENTITY_TYPE, epics);
    change.insertBulk(Label.ENTITY_TYPE, labels);
    extras.fillBeforeCards(change);
    change.insertBulk(Card.ENTITY_TYPE, content.cards());
    change.insertBulk(ChecklistItem.ENTITY_TYPE, content.checklist());
    change.insertBulk(Comment.ENTITY_TYPE, content.comments());
    extras.fillAfterCards(change);
    if (project.archived()) {
      var open = project.withArchived(false);
      change.edit(Project.ENTITY_TYPE, open, project, Verb.ARCHIVED);
    }
  }
}

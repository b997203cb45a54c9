package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.card.CardTemplate;
import dev.scopekeeper.card.Label;
import dev.scopekeeper.export.DocumentDecision;
import dev.scopekeeper.export.ProjectDocument;
import dev.scopekeeper.groundwork.UseCase;
import dev.scopekeeper.project.Project;
import dev.scopekeeper.release.Epic;
import dev.scopekeeper.release.Release;
import dev.scopekeeper.release.ReleaseBuilder;
import dev.scopekeeper.release.ScopeChange;
import dev.scopekeeper.stage.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Makes a project of ours again: the same ids, numbers, ranks and times. Of its people only the
 * importer is known; what has to be somebody's becomes theirs.
 */
final class OwnPlan {
  private final ProjectDocument document;
  private final ImportContext making;
  private final String username;

  private OwnPlan(ProjectDocument document, ImportContext making, String username) {
    this.document = document;
    this.making = making;
    this.username = username;
  }

  /**
   * @param username the importer's
   * @throws Problem 422 if the choices are not for it, or names are taken
   */
  static ImportPlan of(
      OwnProject project, List<BoardChoice> choices, ImportContext making, String username) {
    var choice = choices.getFirst();
    if (choices.size() > 1) {
      throw Problem.field(Problem.Kind.INVALID, "boards.1.ref", "The file holds one project.");
    }
    if (!choice.ref().equals(OwnProject.REF)) {
      throw Problem.field(Problem.Kind.INVALID, "boards.0.ref", "The file has no such project.");
    }
    if (!choice.mappedStacks().isEmpty() || !choice.mappedLabels().isEmpty()) {
      throw Problem.field(
          Problem.Kind.INVALID, "boards.0", "The project comes with releases of its own.");
    }
    return new OwnPlan(project.document(), making, username).plan(choice);
  }

  private ImportPlan plan(BoardChoice choice) {
    distinct("stages", document.stages(), ProjectDocument.Stage::name);
    distinct("releases", document.releases(), ProjectDocument.Release::name);
    distinct("epics", document.epics(), ProjectDocument.Epic::name);
    distinct("labels", document.labels(), ProjectDocument.Label::name);
    return new ImportPlan(
        project(choice),
        each(document.stages(), OwnPlan::stage),
        each(document.releases(), OwnPlan::release),
        each(document.epics(), OwnPlan::epic),
        each(document.labels(), OwnPlan::label),
        new OwnCards(document.cards(), making.actor(), username).plan(),
        new ImportedExtras(
            each(document.cardTemplates(), OwnPlan::template),
            each(document.useCases(), OwnPlan::useCase),
            each(document.checks(), DocumentMapper::check),
            each(successorsFirst(), DocumentMapper::decision),
            document.project().numberedDecisions(),
            each(document.suggestions(), one -> DocumentMapper.suggestion(one, making.actor())),
            each(document.scopeChanges(), this::scopeChange)));
  }

  private Project project(BoardChoice choice) {
    var given = document.project();
    return new Project(
        choice.id(),
        choice.key(),
        choice.name().strip(),
        given.purpose(),
        given.archived(),
        given.estimateUnit(),
        given.wipPolicy(),
        1);
  }

  /** MariaDB decides which names are one name. */
  private <T> void distinct(String list, List<T> things, Function<T, String> name) {
    var known = new HashSet<String>();
    var same = making.sameness().of(each(things, name));
    for (var i = 0; i < same.size(); i++) {
      if (!known.add(same.get(i))) {
        throw Problem.field(
            Problem.Kind.INVALID,
            "file",
            "#/%s/%d/name: Another one has the same name.".formatted(list, i));
      }
    }
  }

  /** A decision that is superseded refers to its successor. */
  private List<DocumentDecision> successorsFirst() {
    var ordered = new ArrayList<DocumentDecision>();
    var predecessors = new HashMap<UUID, List<DocumentDecision>>();
    for (var decision : document.decisions()) {
      decision
          .supersededBy()
          .ifPresentOrElse(
              successor ->
                  predecessors.computeIfAbsent(successor, _ -> new ArrayList<>()).add(decision),
              () -> ordered.add(decision));
    }
    for (var i = 0; i < ordered.size(); i++) {
      ordered.addAll(predecessors.getOrDefault(ordered.get(i).id(), List.of()));
    }
    return ordered;
  }

  private static <A, B> List<B> each(List<A> things, Function<A, B> made) {
    return things.stream().map(made).toList();
  }

  private static Stage stage(ProjectDocument.Stage given) {
    return new Stage(given.id(), given.name(), given.rank(), given.wipLimit(), given.done(), 0);
  }

  private static Release release(ProjectDocument.Release given) {
    return ReleaseBuilder.builder()
        .id(given.id())
        .name(given.name())
        .rank(given.rank())
        .state(given.state())
        .targetDate(given.targetDate())
        .capacity(given.capacity())
        .lockedAt(given.lockedAt())
        .shippedAt(given.shippedAt())
        .scopeAdded(given.scopeAdded())
        .scopeRemoved(given.scopeRemoved())
        .build();
  }

  private static Epic epic(ProjectDocument.Epic given) {
    return new Epic(given.id(), given.name(), given.rank(), 0);
  }

  private static Label label(ProjectDocument.Label given) {
    return new Label(given.id(), given.name(), given.color(), 0);
  }

  private static CardTemplate template(ProjectDocument.CardTemplate given) {
    return new CardTemplate(given.id(), given.kind(), given.description(), given.checklist(), 0);
  }

  private static UseCase useCase(ProjectDocument.UseCase given) {
    return new UseCase(given.id(), given.text(), given.rank(), 0);
  }

  private ScopeChange scopeChange(ProjectDocument.ScopeChange given) {
    return new ScopeChange(
        given.id(),
        given.release(),
        given.card(),
        given.direction(),
        given.reason(),
        given.swap(),
        making.actor(),
        given.at(),
        0);
  }
}

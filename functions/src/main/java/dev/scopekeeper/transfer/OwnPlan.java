package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.card.CardTemplate;
import dev.scopekeeper.card.Label;
import dev.scopekeeper.export.DocumentDecision;
import dev.scopekeeper.export.DocumentProblem;
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
 * Plans the import of a Scopekeeper project with the same ids, numbers, ranks and times. Only the
 * importer is known here, so items that need an owner become theirs.
 */
final class OwnPlan {
  private final ProjectDocument document;
  private final ImportContext context;
  private final String username;

  private OwnPlan(ProjectDocument document, ImportContext context, String username) {
    this.document = document;
    this.context = context;
    this.username = username;
  }

  /**
   * @param username the username of the importer
   * @throws Problem 422 if the choices do not match the project, or names repeat
   */
  static ImportPlan of(
      OwnProject project, List<BoardChoice> choices, ImportContext context, String username) {
    var choice = choices.getFirst();
    if (choices.size() > 1) {
      throw Problem.field("boards.1.ref", ImportProblem.ONE_PROJECT_IN_FILE);
    }
    if (!choice.ref().equals(OwnProject.REF)) {
      throw Problem.field("boards.0.ref", ImportProblem.NO_SUCH_PROJECT_IN_FILE);
    }
    if (!choice.mappedStacks().isEmpty() || !choice.mappedLabels().isEmpty()) {
      throw Problem.field("boards.0", ImportProblem.PROJECT_HAS_OWN_RELEASES);
    }
    if (choice.done().isPresent()) {
      throw Problem.field("boards.0.done", ImportProblem.NO_SUCH_STACK_OF_BOARD);
    }
    return new OwnPlan(project.document(), context, username).plan(choice);
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
        new OwnCards(document.cards(), context.actor(), username).plan(),
        new ImportedExtras(
            each(document.cardTemplates(), OwnPlan::template),
            each(document.useCases(), OwnPlan::useCase),
            each(document.checks(), DocumentMapper::check),
            each(successorsFirst(), DocumentMapper::decision),
            document.project().numberedDecisions(),
            each(
                document.suggestions(),
                suggestion -> DocumentMapper.suggestion(suggestion, context.actor())),
            each(document.scopeChanges(), this::scopeChange)));
  }

  private Project project(BoardChoice choice) {
    var project = document.project();
    return new Project(
        choice.id(),
        choice.key(),
        choice.name(),
        project.purpose(),
        project.archived(),
        project.estimateUnit(),
        project.wipPolicy(),
        1);
  }

  /** MariaDB decides which names are equal. */
  private <T> void distinct(String list, List<T> things, Function<T, String> name) {
    var known = new HashSet<String>();
    var keys = context.nameKeys().of(each(things, name));
    for (var i = 0; i < keys.size(); i++) {
      if (!known.add(keys.get(i))) {
        throw Problem.field(
            "file",
            PlaceInFile.of("#/%s/%d/name".formatted(list, i), DocumentProblem.NAME_NOT_UNIQUE));
      }
    }
  }

  /**
   * Orders decisions so that successors come first: a superseded decision references its successor.
   */
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

  private static <A, B> List<B> each(List<A> things, Function<A, B> mapper) {
    return things.stream().map(mapper).toList();
  }

  private static Stage stage(ProjectDocument.Stage stage) {
    return new Stage(stage.id(), stage.name(), stage.rank(), stage.wipLimit(), stage.done(), 0);
  }

  private static Release release(ProjectDocument.Release release) {
    return ReleaseBuilder.builder()
        .id(release.id())
        .name(release.name())
        .rank(release.rank())
        .state(release.state())
        .targetDate(release.targetDate())
        .capacity(release.capacity())
        .lockedAt(release.lockedAt())
        .shippedAt(release.shippedAt())
        .scopeAdded(release.scopeAdded())
        .scopeRemoved(release.scopeRemoved())
        .build();
  }

  private static Epic epic(ProjectDocument.Epic epic) {
    return new Epic(epic.id(), epic.name(), epic.rank(), 0);
  }

  private static Label label(ProjectDocument.Label label) {
    return new Label(label.id(), label.name(), label.color(), 0);
  }

  private static CardTemplate template(ProjectDocument.CardTemplate template) {
    return new CardTemplate(
        template.id(), template.kind(), template.description(), template.checklist(), 0);
  }

  private static UseCase useCase(ProjectDocument.UseCase useCase) {
    return new UseCase(useCase.id(), useCase.text(), useCase.rank(), 0);
  }

  private ScopeChange scopeChange(ProjectDocument.ScopeChange scopeChange) {
    return new ScopeChange(
        scopeChange.id(),
        scopeChange.release(),
        scopeChange.card(),
        scopeChange.direction(),
        scopeChange.reason(),
        scopeChange.swap(),
        context.actor(),
        scopeChange.at(),
        0);
  }
}

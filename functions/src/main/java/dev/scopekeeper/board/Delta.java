package dev.scopekeeper.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.card.CardSummary;
import dev.scopekeeper.card.CardTemplate;
import dev.scopekeeper.card.Label;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Thing;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.decision.Decision;
import dev.scopekeeper.decision.DecisionSummary;
import dev.scopekeeper.groundwork.Check;
import dev.scopekeeper.groundwork.CheckSummary;
import dev.scopekeeper.groundwork.UseCase;
import dev.scopekeeper.inbox.Suggestion;
import dev.scopekeeper.inbox.SuggestionSummary;
import dev.scopekeeper.live.UpdateSource;
import dev.scopekeeper.member.Member;
import dev.scopekeeper.project.Project;
import dev.scopekeeper.release.Epic;
import dev.scopekeeper.release.Release;
import dev.scopekeeper.stage.Stage;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A board, or what changed on it: the answer to reads and changes. It omits long texts and
 * abbreviates those of suggestions.
 *
 * @param revision the revision of the project
 * @param since the revision that it starts from; 0 for the full board
 * @param updates where to listen for updates; only in answers to reads of the board
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Delta(
    long revision,
    long since,
    Optional<Project> project,
    List<Stage> stages,
    List<Release> releases,
    List<Epic> epics,
    List<Label> labels,
    List<CardTemplate> cardTemplates,
    List<Member> members,
    List<CardSummary> cards,
    List<UseCase> useCases,
    List<CheckSummary> checks,
    List<DecisionSummary> decisions,
    List<SuggestionSummary> suggestions,
    List<Removed> removed,
    Optional<UpdateSource> updates)
    implements DeltaBuilder.With {
  private static final int ATTEMPTS = 4;

  /** A removed thing. */
  public record Removed(Kind kind, UUID id, long revision) {}

  /** The things that a change changed, or the full board if the change requires it. */
  public static Delta of(ProjectChange change) {
    if (change.needsFullBoard()) {
      return readLocked(change.tx(), change.project(), 0);
    }
    var things = change.changed();
    return new Delta(
        change.revision(),
        change.revision() - 1,
        of(Project.class, things).stream().findFirst(),
        of(Stage.class, things),
        of(Release.class, things),
        of(Epic.class, things),
        of(Label.class, things),
        of(CardTemplate.class, things),
        of(Member.class, things),
        of(Card.class, things).stream().map(Card::summary).toList(),
        of(UseCase.class, things),
        of(Check.class, things).stream().map(Check::summary).toList(),
        of(Decision.class, things).stream().map(Decision::summary).toList(),
        of(Suggestion.class, things).stream().map(Suggestion::summary).toList(),
        change.removed().stream()
            .map(thing -> new Removed(thing.kind(), thing.id(), thing.revision()))
            .toList(),
        Optional.empty());
  }

  /** The full board, read in the transaction of a change. */
  public static Delta fullBoard(ProjectChange change) {
    return readLocked(change.tx(), change.project(), 0);
  }

  /**
   * What changed since a revision. Consistent although it takes several statements: reads again if
   * the project changed in between.
   */
  public static Delta read(Database database, UUID project, long since) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var delta = database.read(tx -> BoardReader.read(tx, project, since));
      if (delta.isPresent()) {
        return delta.get();
      }
    }
    return database.write(tx -> {
      tx.sql("project/hold").bind("project", project).single(Locked.class);
      return readLocked(tx, project, since);
    });
  }

  private record Locked(long revision) {}

  private static Delta readLocked(Transaction tx, UUID project, long since) {
    return BoardReader.read(tx, project, since).orElseThrow();
  }

  private static <T extends Thing> List<T> of(Class<T> type, List<Thing> things) {
    return things.stream().filter(type::isInstance).map(type::cast).toList();
  }
}

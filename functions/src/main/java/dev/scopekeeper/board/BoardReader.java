package dev.scopekeeper.board;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.card.BoardCards;
import dev.scopekeeper.card.CardSummary;
import dev.scopekeeper.card.CardTemplate;
import dev.scopekeeper.card.Label;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.NotFoundProblem;
import dev.scopekeeper.database.StatementGroup;
import dev.scopekeeper.database.StatementGroup.Part;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.decision.DecisionSummary;
import dev.scopekeeper.groundwork.CheckSummary;
import dev.scopekeeper.groundwork.UseCase;
import dev.scopekeeper.inbox.SuggestionSummary;
import dev.scopekeeper.member.Member;
import dev.scopekeeper.project.Project;
import dev.scopekeeper.release.Epic;
import dev.scopekeeper.release.Release;
import dev.scopekeeper.stage.Stage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Reads a board, or what changed since a revision, in one round trip. The statements do not share a
 * snapshot, so it reads the revision first and last.
 */
final class BoardReader {

  private record Revision(long revision) {}

  private record Tombstone(String kind, UUID id, long revision) {

    Delta.Removed toRemoved() {
      return new Delta.Removed(Kind.of(kind), id, revision);
    }
  }

  private final long since;
  private final Part<Project> project;
  private final Part<Stage> stages;
  private final Part<Release> releases;
  private final Part<Epic> epics;
  private final Part<Label> labels;
  private final Part<CardTemplate> cardTemplates;
  private final Part<Member> members;
  private final Supplier<List<CardSummary>> cards;
  private final Part<UseCase> useCases;
  private final Part<CheckSummary> checks;
  private final Part<DecisionSummary> decisions;
  private final Part<SuggestionSummary> suggestions;
  private final Optional<Part<Tombstone>> removed;
  private final Part<Revision> revision;

  private BoardReader(StatementGroup group, long since) {
    var fullBoard = since == 0;
    this.since = since;
    project = group.add("project/find", Project.class);
    stages = group.add("stage/since", Stage.class);
    releases = group.add("release/since", Release.class);
    epics = group.add("epic/since", Epic.class);
    labels = group.add("label/since", Label.class);
    cardTemplates = group.add("card_template/since", CardTemplate.class);
    members = group.add("member/since", Member.class);
    cards = fullBoard ? BoardCards.addLive(group) : BoardCards.addChangedSince(group);
    useCases = group.add("use_case/since", UseCase.class);
    checks = group.add("check/since", CheckSummary.class);
    decisions = group.add("decision/since", DecisionSummary.class);
    suggestions =
        group.add(fullBoard ? "suggestion/inbox" : "suggestion/since", SuggestionSummary.class);
    removed =
        fullBoard
            ? Optional.empty()
            : Optional.of(group.add("change/removed_since", Tombstone.class));
    revision = group.add("project/revision", Revision.class);
  }

  /**
   * @return empty if the project changed between the statements, so that the result would be
   *     inconsistent
   * @throws Problem 404 if the project does not exist any more
   */
  static Optional<Delta> read(Transaction tx, UUID project, long since) {
    var group = tx.group().bind("project", project).bind("id", project).bind("since", since);
    var reader = new BoardReader(group, since);
    group.run();
    return reader.delta();
  }

  private Optional<Delta> delta() {
    var before = project.rows().stream().findFirst();
    var after = revision.rows().stream().findFirst();
    if (before.isEmpty() || after.isEmpty()) {
      throw Problem.of(NotFoundProblem.PROJECT_NOT_FOUND);
    }
    return before.get().revision() == after.get().revision()
        ? Optional.of(delta(before.get()))
        : Optional.empty();
  }

  private Delta delta(Project current) {
    return new Delta(
        current.revision(),
        since,
        Optional.of(current),
        stages.rows(),
        releases.rows(),
        epics.rows(),
        labels.rows(),
        cardTemplates.rows(),
        members.rows(),
        cards.get(),
        useCases.rows(),
        checks.rows(),
        decisions.rows(),
        suggestions.rows(),
        removed.stream().flatMap(part -> part.rows().stream()).map(Tombstone::toRemoved).toList(),
        Optional.empty());
  }
}

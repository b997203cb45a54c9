package dev.scopekeeper.start;

import dev.scopekeeper.api.Ids;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Ranks;
import dev.scopekeeper.decision.Decision;
import dev.scopekeeper.decision.DecisionBuilder;
import dev.scopekeeper.decision.DecisionStatus;
import dev.scopekeeper.groundwork.Check;
import dev.scopekeeper.groundwork.StandardChecks;
import dev.scopekeeper.groundwork.UseCase;
import dev.scopekeeper.inbox.Suggestion;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Fills the demo project with use cases, checks, decisions and suggestions. */
record DemoExtras(ProjectChange change, DemoFile file) {

  void fill() {
    var ranks = Ranks.first(file.useCases().size());
    for (var i = 0; i < ranks.size(); i++) {
      change.add(
          UseCase.ENTITY_TYPE,
          new UseCase(Ids.generate(), file.useCases().get(i), ranks.get(i), 0));
    }
    change.insertBulk(
        Check.ENTITY_TYPE,
        StandardChecks.missing(Set.of(), Ranks::first).stream().map(this::answered).toList());
    file.decisions().forEach(this::decide);
    for (var i = 0; i < file.suggestions().size(); i++) {
      suggest(file.suggestions().get(i), file.suggestions().size() - i);
    }
  }

  private Check answered(Check check) {
    return check
        .standard()
        .flatMap(name -> Optional.ofNullable(file.answers().get(name)))
        .map(check::answered)
        .orElse(check);
  }

  private void decide(DemoFile.Decision demo) {
    change.add(
        Decision.ENTITY_TYPE,
        DecisionBuilder.builder()
            .id(Ids.generate())
            .title(demo.title())
            .context(demo.context())
            .decision(demo.decision())
            .consequences(demo.consequences())
            .status(demo.accepted() ? DecisionStatus.ACCEPTED : DecisionStatus.PROPOSED)
            .convention(demo.convention())
            .createdAt(change.at())
            .build());
  }

  /** The inbox is ordered by creation time. */
  private void suggest(DemoFile.Idea idea, int hoursAgo) {
    change.add(
        Suggestion.ENTITY_TYPE,
        Suggestion.open(
            Ids.generate(),
            idea.title(),
            idea.text(),
            idea.source(),
            "",
            change.actor(),
            change.at().minus(Duration.ofHours(hoursAgo))));
  }
}

package dev.scopekeeper.transfer;

import dev.scopekeeper.card.CardTemplate;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.decision.Decision;
import dev.scopekeeper.groundwork.Check;
import dev.scopekeeper.groundwork.UseCase;
import dev.scopekeeper.inbox.Suggestion;
import dev.scopekeeper.release.ScopeChange;
import java.util.List;

/**
 * Everything of an imported project except its board.
 *
 * @param decisions successors come before the decisions that they supersede
 * @param numberedDecisions how many decision numbers were ever assigned
 */
record ImportedExtras(
    List<CardTemplate> cardTemplates,
    List<UseCase> useCases,
    List<Check> checks,
    List<Decision> decisions,
    int numberedDecisions,
    List<Suggestion> suggestions,
    List<ScopeChange> scopeChanges) {

  /** No extras, for boards of other tools. */
  static final ImportedExtras EMPTY =
      new ImportedExtras(List.of(), List.of(), List.of(), List.of(), 0, List.of(), List.of());

  /** Stores what cards reference. */
  void fillBeforeCards(ProjectChange change) {
    change.insertBulk(CardTemplate.ENTITY_TYPE, cardTemplates);
    change.insertBulk(UseCase.ENTITY_TYPE, useCases);
    change.insertBulk(Check.ENTITY_TYPE, checks);
    change.insertBulk(Decision.ENTITY_TYPE, decisions);
    if (numberedDecisions > 0) {
      change
          .tx()
          .sql("decision/set_last_number")
          .bind("project", change.project())
          .bind("numbered", numberedDecisions)
          .run();
    }
  }

  /** Stores what references cards. */
  void fillAfterCards(ProjectChange change) {
    change.insertBulk(Suggestion.ENTITY_TYPE, suggestions);
    change.insertBulk(ScopeChange.ENTITY_TYPE, scopeChanges);
  }
}

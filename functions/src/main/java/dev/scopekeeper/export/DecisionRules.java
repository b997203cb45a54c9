package dev.scopekeeper.export;

import static dev.scopekeeper.export.DocumentRules.require;

import dev.scopekeeper.decision.DecisionStatus;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rules for the decisions of a document. */
record DecisionRules(ProjectDocument document) {

  /** Checks the decisions and returns their ids. */
  Set<UUID> check() {
    var decisions = document.decisions();
    var ids = DocumentRules.ids("decisions", decisions, DocumentDecision::id);
    DocumentRules.unique("decisions", decisions, DocumentDecision::number, "number");
    Map<UUID, DocumentDecision> byId =
        decisions.stream().collect(Collectors.toMap(DocumentDecision::id, Function.identity()));
    for (var i = 0; i < decisions.size(); i++) {
      var decision = decisions.get(i);
      var at = "#/decisions/" + i;
      require(
          decision.number() <= document.project().numberedDecisions(),
          at + "/number",
          DocumentProblem.DECISION_NUMBER_TOO_HIGH);
      require(
          (decision.status() == DecisionStatus.SUPERSEDED) == decision.supersededBy().isPresent(),
          at + "/supersededBy",
          DocumentProblem.SUCCESSOR_MISMATCH);
      DocumentRules.requireKnown(decision.supersededBy(), ids, at + "/supersededBy");
    }
    var ending = new HashSet<UUID>();
    for (var i = 0; i < decisions.size(); i++) {
      requireEnd(byId, decisions.get(i), "#/decisions/" + i, ending);
    }
    return ids;
  }

  /**
   * @param ending decisions whose chain of successors is known to end
   */
  private static void requireEnd(
      Map<UUID, DocumentDecision> byId, DocumentDecision first, String at, Set<UUID> ending) {
    var passed = new HashSet<UUID>();
    var decision = Optional.of(first);
    while (decision.isPresent() && !ending.contains(decision.get().id())) {
      require(
          passed.add(decision.get().id()), at + "/supersededBy", DocumentProblem.SUPERSEDES_ITSELF);
      decision = decision.get().supersededBy().flatMap(id -> Optional.ofNullable(byId.get(id)));
    }
    ending.addAll(passed);
  }
}

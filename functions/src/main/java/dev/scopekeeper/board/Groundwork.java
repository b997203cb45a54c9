package dev.scopekeeper.board;

import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.decision.DecisionStatus;
import dev.scopekeeper.decision.DecisionSummary;
import dev.scopekeeper.groundwork.Area;
import dev.scopekeeper.groundwork.CheckState;
import dev.scopekeeper.groundwork.CheckSummary;
import dev.scopekeeper.groundwork.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The use cases, checks and decisions of a board, read by one statement and so of one moment.
 *
 * @param revision the project's at that moment
 */
record Groundwork(
    long revision,
    List<UseCase> useCases,
    List<CheckSummary> checks,
    List<DecisionSummary> decisions) {

  private record Row(
      String sort,
      UUID id,
      long revision,
      Optional<String> name,
      Optional<String> rank,
      Optional<Integer> number,
      Optional<Boolean> mark,
      Optional<String> word,
      Optional<String> state,
      Optional<String> code,
      Optional<UUID> other) {

    UseCase useCase() {
      return new UseCase(id, name.orElseThrow(), rank.orElseThrow(), revision);
    }

    CheckSummary check() {
      return new CheckSummary(
          id,
          Area.valueOf(upper(word)),
          name.orElseThrow(),
          CheckState.valueOf(upper(state)),
          mark.orElseThrow(),
          code,
          rank.orElseThrow(),
          revision);
    }

    DecisionSummary decision() {
      return new DecisionSummary(
          id,
          number.orElseThrow(),
          name.orElseThrow(),
          DecisionStatus.valueOf(upper(state)),
          other,
          mark.orElseThrow(),
          revision);
    }

    private static String upper(Optional<String> word) {
      return word.orElseThrow().toUpperCase(Locale.ROOT);
    }
  }

  static Groundwork read(Transaction tx, UUID project, long since) {
    var revision = 0L;
    var useCases = new ArrayList<UseCase>();
    var checks = new ArrayList<CheckSummary>();
    var decisions = new ArrayList<DecisionSummary>();
    for (var row :
        tx.sql("project/groundwork")
            .bind("project", project)
            .bind("since", since)
            .list(Row.class)) {
      switch (row.sort()) {
        case "project" -> revision = row.revision();
        case "useCase" -> useCases.add(row.useCase());
        case "check" -> checks.add(row.check());
        default -> decisions.add(row.decision());
      }
    }
    return new Groundwork(revision, useCases, checks, decisions);
  }
}

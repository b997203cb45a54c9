package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Verb;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Common steps of accepting, merging and rejecting suggestions. */
final class Triage {

  private Triage() {}

  /**
   * Returns the suggestions with these ids and requires them to be open or parked.
   *
   * @throws Problem 409 if one was accepted, merged or rejected meanwhile
   */
  static List<Suggestion> requireOpenOrParked(ProjectChange change, List<UUID> ids) {
    return change.resolve(Suggestion.ENTITY_TYPE, "suggestions", ids).stream()
        .map(Triage::requireOpenOrParked)
        .toList();
  }

  static Suggestion requireOpenOrParked(Suggestion suggestion) {
    return switch (suggestion.state()) {
      case OPEN, PARKED -> suggestion;
      case ACCEPTED ->
          throw Problem.of(InboxProblem.SUGGESTION_ACCEPTED.with("title", suggestion.title()));
      case MERGED ->
          throw Problem.of(InboxProblem.SUGGESTION_MERGED.with("title", suggestion.title()));
      case REJECTED ->
          throw Problem.of(InboxProblem.SUGGESTION_REJECTED.with("title", suggestion.title()));
    };
  }

  /**
   * Closes a suggestion, so that it leaves the inbox.
   *
   * @param outcome sets what became of it: the card, or the reason
   */
  static void close(
      ProjectChange change,
      Suggestion suggestion,
      SuggestionState state,
      Verb verb,
      UnaryOperator<Suggestion> outcome) {
    var closed =
        outcome.apply(
            suggestion.withoutTriage().withState(state).withTriagedAt(Optional.of(change.at())));
    change.edit(Suggestion.ENTITY_TYPE, suggestion, closed, verb);
  }
}

package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Verb;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What the answers to suggestions have in common. */
final class Triage {

  private Triage() {}

  /**
   * Suggestions that can still be answered, each once.
   *
   * @throws Problem 409 where somebody answered meanwhile
   */
  static List<Suggestion> waiting(ProjectChange change, List<UUID> ids) {
    return change.resolve(Suggestion.SUBJECT, "suggestions", ids).stream()
        .map(Triage::waiting)
        .toList();
  }

  static Suggestion waiting(Suggestion suggestion) {
    return switch (suggestion.state()) {
      case OPEN, PARKED -> suggestion;
      case ACCEPTED -> throw answered(suggestion, "accepted");
      case MERGED -> throw answered(suggestion, "merged into a card");
      case REJECTED -> throw answered(suggestion, "rejected");
    };
  }

  /** Stores the answer with which a suggestion leaves the inbox. */
  static void close(
      ProjectChange change,
      Suggestion suggestion,
      SuggestionState state,
      Verb verb,
      UnaryOperator<Suggestion> answer) {
    var closed =
        answer.apply(
            suggestion.untriaged().withState(state).withTriagedAt(Optional.of(change.at())));
    change.edit(Suggestion.SUBJECT, suggestion, closed, verb);
  }

  private static Problem answered(Suggestion suggestion, String how) {
    return Problem.of(
        Problem.Kind.REFUSED,
        "“%s” was %s meanwhile. Open it again first.".formatted(suggestion.title(), how));
  }
}

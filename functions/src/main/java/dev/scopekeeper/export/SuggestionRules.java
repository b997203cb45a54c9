package dev.scopekeeper.export;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rules for the suggestions of a document. */
final class SuggestionRules {

  private SuggestionRules() {}

  static void check(List<DocumentSuggestion> suggestions, Set<UUID> releases, Set<UUID> cards) {
    DocumentRules.ids("suggestions", suggestions, DocumentSuggestion::id);
    for (var i = 0; i < suggestions.size(); i++) {
      var suggestion = suggestions.get(i);
      var at = "#/suggestions/" + i;
      DocumentRules.requireKnown(suggestion.parkedRelease(), releases, at + "/parkedRelease");
      DocumentRules.requireKnown(suggestion.card(), cards, at + "/card");
      DocumentRules.require(
          fits(suggestion), at + "/state", DocumentProblem.SUGGESTION_STATE_MISMATCH);
    }
  }

  private static boolean fits(DocumentSuggestion suggestion) {
    var parked = suggestion.parkedUntil().isPresent() || suggestion.parkedRelease().isPresent();
    var carded = suggestion.card().isPresent();
    var refused = !suggestion.reason().isBlank();
    var closed = suggestion.triagedAt().isPresent();
    return switch (suggestion.state()) {
      case OPEN -> !parked && !carded && suggestion.reason().isEmpty() && !closed;
      case PARKED -> parked && !carded && suggestion.reason().isEmpty() && !closed;
      case ACCEPTED, MERGED -> !parked && carded && suggestion.reason().isEmpty() && closed;
      case REJECTED -> !parked && !carded && refused && closed;
    };
  }
}

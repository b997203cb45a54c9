package dev.scopekeeper.transfer;

import dev.scopekeeper.decision.Decision;
import dev.scopekeeper.decision.DecisionBuilder;
import dev.scopekeeper.export.DocumentCheck;
import dev.scopekeeper.export.DocumentDecision;
import dev.scopekeeper.export.DocumentSuggestion;
import dev.scopekeeper.groundwork.Check;
import dev.scopekeeper.groundwork.CheckBuilder;
import dev.scopekeeper.inbox.Suggestion;
import dev.scopekeeper.inbox.SuggestionBuilder;
import java.util.UUID;

/** Maps checks, decisions and suggestions of a document to records of a project. */
final class DocumentMapper {

  private DocumentMapper() {}

  static Check check(DocumentCheck check) {
    return CheckBuilder.builder()
        .id(check.id())
        .area(check.area())
        .question(check.question())
        .why(check.why())
        .state(check.state())
        .answer(check.answer())
        .reason(check.reason())
        .required(check.required())
        .standard(check.standard())
        .owasp(check.owasp())
        .rank(check.rank())
        .build();
  }

  static Decision decision(DocumentDecision decision) {
    return DecisionBuilder.builder()
        .id(decision.id())
        .number(decision.number())
        .title(decision.title())
        .context(decision.context())
        .decision(decision.decision())
        .consequences(decision.consequences())
        .status(decision.status())
        .supersededBy(decision.supersededBy())
        .convention(decision.convention())
        .createdAt(decision.createdAt())
        .build();
  }

  static Suggestion suggestion(DocumentSuggestion suggestion, UUID importer) {
    return SuggestionBuilder.builder()
        .id(suggestion.id())
        .title(suggestion.title())
        .text(suggestion.text())
        .source(suggestion.source())
        .sourceUrl(suggestion.sourceUrl())
        .state(suggestion.state())
        .reason(suggestion.reason())
        .parkedUntil(suggestion.parkedUntil())
        .parkedRelease(suggestion.parkedRelease())
        .card(suggestion.card())
        .createdBy(importer)
        .createdAt(suggestion.createdAt())
        .triagedAt(suggestion.triagedAt())
        .build();
  }
}

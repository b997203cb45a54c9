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

/** Checks, decisions and suggestions of a document as things of a project. */
final class DocumentMapper {

  private DocumentMapper() {}

  static Check check(DocumentCheck given) {
    return CheckBuilder.builder()
        .id(given.id())
        .area(given.area())
        .question(given.question())
        .why(given.why())
        .state(given.state())
        .answer(given.answer())
        .reason(given.reason())
        .required(given.required())
        .standard(given.standard())
        .owasp(given.owasp())
        .rank(given.rank())
        .build();
  }

  static Decision decision(DocumentDecision given) {
    return DecisionBuilder.builder()
        .id(given.id())
        .number(given.number())
        .title(given.title())
        .context(given.context())
        .decision(given.decision())
        .consequences(given.consequences())
        .status(given.status())
        .supersededBy(given.supersededBy())
        .convention(given.convention())
        .createdAt(given.createdAt())
        .build();
  }

  static Suggestion suggestion(DocumentSuggestion given, UUID importer) {
    return SuggestionBuilder.builder()
        .id(given.id())
        .title(given.title())
        .text(given.text())
        .source(given.source())
        .sourceUrl(given.sourceUrl())
        .state(given.state())
        .reason(given.reason())
        .parkedUntil(given.parkedUntil())
        .parkedRelease(given.parkedRelease())
        .card(given.card())
        .createdBy(importer)
        .createdAt(given.createdAt())
        .triagedAt(given.triagedAt())
        .build();
  }
}

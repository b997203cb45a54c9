package dev.scopekeeper.transfer;

import dev.scopekeeper.decision.Decision;
import dev.scopekeeper.export.DocumentCheck;
import dev.scopekeeper.export.DocumentDecision;
import dev.scopekeeper.export.DocumentSuggestion;
import dev.scopekeeper.groundwork.Check;
import dev.scopekeeper.inbox.Suggestion;
import java.util.UUID;

/** Checks, decisions and suggestions of a document as things of a project. */
final class OwnThoughts {

  private OwnThoughts() {}

  static Check check(DocumentCheck given) {
    return new Check(
        given.id(),
        given.area(),
        given.question(),
        given.why(),
        given.state(),
        given.answer(),
        given.reason(),
        given.required(),
        given.standard(),
        given.owasp(),
        given.rank(),
        0);
  }

  static Decision decision(DocumentDecision given) {
    return new Decision(
        given.id(),
        given.number(),
        given.title(),
        given.context(),
        given.decision(),
        given.consequences(),
        given.status(),
        given.supersededBy(),
        given.convention(),
        given.createdAt(),
        0);
  }

  static Suggestion suggestion(DocumentSuggestion given, UUID importer) {
    return new Suggestion(
        given.id(),
        given.title(),
        given.text(),
        given.source(),
        given.sourceUrl(),
        given.state(),
        given.reason(),
        given.parkedUntil(),
        given.parkedRelease(),
        given.card(),
        importer,
        given.createdAt(),
        given.triagedAt(),
        0);
  }
}

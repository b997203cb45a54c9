package dev.scopekeeper.decision;

import dev.scopekeeper.change.Subject;
import dev.scopekeeper.change.Thing;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An architecture decision, or a convention that everybody follows. Texts are Markdown.
 *
 * @param number counts a project's decisions; 0 until it is given one
 * @param supersededBy the decision that holds in its place
 * @param convention whether it is a rule for all code rather than a choice made once
 */
@RecordBuilder
public record Decision(
    UUID id,
    int number,
    String title,
    String context,
    String decision,
    String consequences,
    DecisionStatus status,
    Optional<UUID> supersededBy,
    boolean convention,
    Instant createdAt,
    long revision)
    implements Thing, DecisionBuilder.With {

  public static final Subject<Decision> SUBJECT = new DecisionSubject();

  Decision accepted() {
    return withStatus(DecisionStatus.ACCEPTED).withSupersededBy(Optional.empty());
  }

  Decision supersededBy(Decision other) {
    return withStatus(DecisionStatus.SUPERSEDED).withSupersededBy(Optional.of(other.id()));
  }

  /** What a board shows of it. */
  public DecisionSummary summary() {
    return new DecisionSummary(id, number, title, status, supersededBy, convention, revision);
  }
}

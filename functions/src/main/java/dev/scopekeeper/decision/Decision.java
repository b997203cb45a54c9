package dev.scopekeeper.decision;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Thing;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An architecture decision or a convention. Texts are Markdown.
 *
 * @param number unique in the project; 0 until it is assigned
 * @param supersededBy the decision that replaces it
 * @param convention whether it is a rule for all code rather than a single choice
 */
@RecordBuilder
public record Decision(
    UUID id,
    int number,
    @OneLine String title,
    String context,
    String decision,
    String consequences,
    DecisionStatus status,
    Optional<UUID> supersededBy,
    boolean convention,
    Instant createdAt,
    long revision)
    implements Thing, DecisionBuilder.With {

  public static final EntityType<Decision> ENTITY_TYPE = new DecisionEntityType();

  Decision accepted() {
    return withStatus(DecisionStatus.ACCEPTED).withSupersededBy(Optional.empty());
  }

  Decision supersededBy(Decision successor) {
    return withStatus(DecisionStatus.SUPERSEDED).withSupersededBy(Optional.of(successor.id()));
  }

  /** The decision as the board shows it. */
  public DecisionSummary summary() {
    return new DecisionSummary(id, number, title, status, supersededBy, convention, revision);
  }
}

package dev.scopekeeper.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.scopekeeper.api.Ids;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Thing;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A card that entered or left a locked release. It is immutable: never edited, deleted or undone.
 *
 * @param swap the card that moved the other way in exchange
 */
@RecordBuilder
public record ScopeChange(
    UUID id,
    UUID release,
    UUID card,
    Direction direction,
    String reason,
    Optional<UUID> swap,
    UUID actor,
    Instant at,
    long revision)
    implements Thing, ScopeChangeBuilder.With {

  /** Into the release or out of it. */
  public enum Direction {
    @JsonProperty("added")
    ADDED,
    @JsonProperty("removed")
    REMOVED
  }

  public static final EntityType<ScopeChange> ENTITY_TYPE =
      new EntityType<>(
          Kind.SCOPE_CHANGE, "scope_change", ScopeChange.class, ScopeChange::withRevision) {
        @Override
        protected Optional<UUID> card(ScopeChange scopeChange) {
          return Optional.of(scopeChange.card());
        }

        @Override
        protected void settle(
            ProjectChange change, Optional<ScopeChange> before, Optional<ScopeChange> after) {
          after.ifPresent(scopeChange -> count(change, scopeChange));
        }
      };

  static ScopeChange of(
      ProjectChange change,
      UUID release,
      UUID card,
      Direction direction,
      String reason,
      Optional<UUID> swap) {
    return new ScopeChange(
        Ids.generate(), release, card, direction, reason, swap, change.actor(), change.at(), 0);
  }

  private static void count(ProjectChange change, ScopeChange scopeChange) {
    change
        .tx()
        .sql("release/count_scope_change")
        .bind("project", change.project())
        .bind("release", scopeChange.release())
        .bind("added", scopeChange.direction() == Direction.ADDED ? 1 : 0)
        .bind("removed", scopeChange.direction() == Direction.REMOVED ? 1 : 0)
        .bind("revision", change.revision())
        .run();
    change.include(change.find(Release.ENTITY_TYPE, scopeChange.release()));
  }
}

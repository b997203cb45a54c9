package dev.scopekeeper.card;

import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Thing;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A comment on a card.
 *
 * @param author absent if an import named an author without an account here
 */
@RecordBuilder
public record Comment(
    UUID id,
    UUID card,
    Optional<UUID> author,
    String authorName,
    String body,
    Instant createdAt,
    Optional<Instant> editedAt,
    long revision)
    implements Thing, CommentBuilder.With {

  public static final EntityType<Comment> ENTITY_TYPE =
      new EntityType<>(Kind.COMMENT, "comment", Comment.class, Comment::withRevision) {
        @Override
        protected Optional<UUID> card(Comment comment) {
          return Optional.of(comment.card());
        }

        @Override
        protected void settle(
            ProjectChange change, Optional<Comment> before, Optional<Comment> after) {
          after
              .or(() -> before)
              .ifPresent(comment -> CardEntityType.updateCounts(change, comment.card()));
        }
      };
}

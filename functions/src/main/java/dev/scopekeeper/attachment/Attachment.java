package dev.scopekeeper.attachment;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.card.CardEntityType;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Thing;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.storage.ObjectKey;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file on a card. Its content never changes.
 *
 * @param contentType detected from the content (RFC 9110 §8.3.1)
 * @param bytes the size of the file
 * @param object the last part of the object key; an id that was attached more than once has several
 *     objects
 * @param author absent if the author has no account here
 */
@RecordBuilder
public record Attachment(
    UUID id,
    UUID card,
    String name,
    String contentType,
    long bytes,
    UUID object,
    Optional<UUID> author,
    String authorName,
    Instant createdAt,
    long revision)
    implements Thing, AttachmentBuilder.With {

  /**
   * How long the content of a removed attachment is kept. The removal can be undone in the first
   * half of that time (attachment/expired_tombstone.sql), so that a sweep cannot interfere.
   */
  public static final Duration RETENTION = Duration.ofDays(1);

  private record ExpiredTombstone(UUID id) {}

  public static final EntityType<Attachment> ENTITY_TYPE =
      new EntityType<>(Kind.ATTACHMENT, "attachment", Attachment.class, Attachment::withRevision) {
        @Override
        protected Optional<UUID> card(Attachment attachment) {
          return Optional.of(attachment.card());
        }

        // an attachment whose content may be swept cannot be restored
        @Override
        protected Optional<Attachment> insert(Transaction tx, UUID project, Attachment attachment) {
          tx.sql("attachment/expired_tombstone")
              .bind("project", project)
              .bind("id", attachment.id())
              .first(ExpiredTombstone.class)
              .ifPresent(_ -> {
                throw Problem.of(AttachmentProblem.FILE_REMOVED_FOR_GOOD);
              });
          return super.insert(tx, project, attachment);
        }

        @Override
        protected void settle(
            ProjectChange change, Optional<Attachment> before, Optional<Attachment> after) {
          if (before.isEmpty()) {
            StorageQuota.requireWithinLimit(change);
          }
          after
              .or(() -> before)
              .ifPresent(attachment -> CardEntityType.updateCounts(change, attachment.card()));
        }
      };

  /** The key of the stored content. */
  public ObjectKey key(UUID project) {
    return ObjectKey.attachment(project, id, object);
  }
}

package dev.scopekeeper.attachment;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.card.CardSubject;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Subject;
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
 * @param contentType as found in the content (RFC 9110 §8.3.1)
 * @param bytes its size
 * @param object names its content among all that was ever attached under this id
 * @param author absent where who attached it has no account any more
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
   * How long the content of a removed attachment is kept. Its removal can be undone in the first
   * half of that time (attachment/gone.sql), so no sweep comes between.
   */
  public static final Duration KEPT = Duration.ofDays(1);

  private record Gone(UUID id) {}

  public static final Subject<Attachment> SUBJECT =
      new Subject<>(Kind.ATTACHMENT, "attachment", Attachment.class, Attachment::withRevision) {
        @Override
        protected Optional<UUID> card(Attachment attachment) {
          return Optional.of(attachment.card());
        }

        // an attachment whose content may be swept away does not come back
        @Override
        protected Optional<Attachment> insert(Transaction tx, UUID project, Attachment attachment) {
          tx.sql("attachment/gone")
              .bind("project", project)
              .bind("id", attachment.id())
              .first(Gone.class)
              .ifPresent(_ -> {
                throw Problem.of(Problem.Kind.REFUSED, "The file was removed for good.");
              });
          return super.insert(tx, project, attachment);
        }

        @Override
        protected void settle(
            ProjectChange change, Optional<Attachment> before, Optional<Attachment> after) {
          if (before.isEmpty()) {
            Room.requireFits(change);
          }
          after.or(() -> before).ifPresent(it -> CardSubject.recount(change, it.card()));
        }
      };

  /** Where the content lies. */
  public ObjectKey key(UUID project) {
    return ObjectKey.attachment(project, id, object);
  }
}

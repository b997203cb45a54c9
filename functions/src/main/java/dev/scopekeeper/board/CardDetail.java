package dev.scopekeeper.board;

import dev.scopekeeper.attachment.Attachment;
import dev.scopekeeper.card.CardSummary;
import dev.scopekeeper.card.ChecklistItem;
import dev.scopekeeper.card.Comment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A card with its texts.
 *
 * @param comments the newest comments, in ascending order
 * @param moreComments pass it as {@code cursor} to the list of comments for earlier ones
 */
public record CardDetail(
    CardSummary card,
    String description,
    List<ChecklistItem> checklist,
    List<Attachment> attachments,
    List<Comment> comments,
    Optional<String> moreComments,
    Instant createdAt,
    Instant updatedAt,
    Optional<UUID> createdBy) {}

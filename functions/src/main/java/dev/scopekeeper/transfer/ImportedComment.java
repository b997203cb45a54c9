package dev.scopekeeper.transfer;

import java.time.Instant;
import java.util.Optional;

/** A comment with its author's name in the other tool. */
public record ImportedComment(String authorName, String body, Optional<Instant> createdAt) {}

package dev.scopekeeper.card;

import java.util.Optional;
import java.util.UUID;

/**
 * A release or the backlog.
 *
 * @param id absent for the backlog
 */
public record ReleaseChoice(Optional<UUID> id) {}

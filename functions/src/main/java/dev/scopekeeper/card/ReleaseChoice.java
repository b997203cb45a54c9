package dev.scopekeeper.card;

import java.util.Optional;
import java.util.UUID;

/**
 * Where cards are put: in a release, or in the backlog.
 *
 * @param id absent for the backlog
 */
public record ReleaseChoice(Optional<UUID> id) {}

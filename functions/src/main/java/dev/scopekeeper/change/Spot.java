package dev.scopekeeper.change;

import java.util.Optional;
import java.util.UUID;

/**
 * A position in an order.
 *
 * @param behind the thing before this position; absent for the first position
 */
public record Spot(Optional<UUID> behind) {}

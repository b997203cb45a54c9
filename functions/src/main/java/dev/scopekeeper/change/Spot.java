package dev.scopekeeper.change;

import java.util.Optional;
import java.util.UUID;

/**
 * A place in an order.
 *
 * @param behind what to stand behind; absent for the first place
 */
public record Spot(Optional<UUID> behind) {}

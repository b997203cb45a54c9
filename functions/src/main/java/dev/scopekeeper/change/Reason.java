package dev.scopekeeper.change;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/**
 * The reason for a change to the scope of a locked release.
 *
 * @param swap a card that moves in the opposite direction, in exchange
 */
public record Reason(@NotBlank @Size(max = 500) String text, Optional<UUID> swap) {}

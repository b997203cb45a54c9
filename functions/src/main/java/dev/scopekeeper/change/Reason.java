package dev.scopekeeper.change;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/**
 * Why the scope of a locked release changes.
 *
 * @param swap a card that goes the other way: out of the release that another card enters, or into
 *     the one that it leaves
 */
public record Reason(@NotBlank @Size(max = 500) String text, Optional<UUID> swap) {}

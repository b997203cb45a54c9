package dev.scopekeeper.export;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.decision.DecisionStatus;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An architecture decision or convention, in a {@link ProjectDocument}.
 *
 * @param supersededBy the decision that replaces it, if it is superseded
 */
public record DocumentDecision(
    UUID id,
    @Min(1) @Max(1_000_000) int number,
    @OneLine @NotBlank @Size(max = 200) String title,
    @Size(max = 20_000) String context,
    @Size(max = 20_000) String decision,
    @Size(max = 20_000) String consequences,
    DecisionStatus status,
    Optional<UUID> supersededBy,
    boolean convention,
    Instant createdAt) {}

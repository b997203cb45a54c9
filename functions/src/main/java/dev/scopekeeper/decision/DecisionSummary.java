package dev.scopekeeper.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/** A decision without its texts. The JSON omits false. */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record DecisionSummary(
    UUID id,
    int number,
    String title,
    DecisionStatus status,
    Optional<UUID> supersededBy,
    boolean convention,
    long revision) {}

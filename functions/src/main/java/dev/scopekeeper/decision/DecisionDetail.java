package dev.scopekeeper.decision;

import java.time.Instant;

/** A decision with its texts. */
public record DecisionDetail(
    DecisionSummary summary,
    String context,
    String decision,
    String consequences,
    Instant createdAt) {}

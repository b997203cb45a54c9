package dev.scopekeeper.groundwork;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/** A check without its texts. False is left out of the response. */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record CheckSummary(
    UUID id,
    Area area,
    String question,
    CheckState state,
    boolean required,
    Optional<String> owasp,
    String rank,
    long revision) {}

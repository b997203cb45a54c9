package dev.scopekeeper.export;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.groundwork.Area;
import dev.scopekeeper.groundwork.CheckState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/**
 * A question to settle before coding, in a {@link ProjectDocument}.
 *
 * @param reason why it was waived; empty unless it was
 * @param standard the name of the standard check; absent for custom checks
 * @param owasp its entry in the OWASP Top 10
 */
public record DocumentCheck(
    UUID id,
    Area area,
    @OneLine @NotBlank @Size(max = 300) String question,
    @Size(max = 500) String why,
    CheckState state,
    @Size(max = 20_000) String answer,
    @Size(max = 500) String reason,
    boolean required,
    Optional<@Pattern(regexp = "[A-Za-z0-9:._-]{1,40}") String> standard,
    Optional<@Pattern(regexp = "A[0-9]{2}:[0-9]{4}") String> owasp,
    @Pattern(regexp = ProjectDocument.RANK) String rank) {}

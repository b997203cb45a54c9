package dev.scopekeeper.api;

import java.util.UUID;

/**
 * The caller in the project of the path, as found when the request came in.
 *
 * @param revision the project's
 */
public record Membership(UUID project, Role role, long revision) {}

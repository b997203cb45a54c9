package dev.scopekeeper.api;

import java.util.UUID;

/** The signed-in caller. */
public record Caller(UUID account, String username, String name) {}

package dev.scopekeeper.api;

import java.util.UUID;

/** Who is signed in. */
public record Caller(UUID account, String username, String name) {}

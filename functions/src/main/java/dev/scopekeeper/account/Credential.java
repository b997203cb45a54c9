package dev.scopekeeper.account;

import java.util.UUID;

/** An account's id and what proves it. */
record Credential(UUID id, String passwordHash) {}

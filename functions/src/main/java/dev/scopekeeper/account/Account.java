package dev.scopekeeper.account;

import java.util.UUID;

/** A person who can sign in, as told to that person. */
public record Account(UUID id, String username, String name) {}

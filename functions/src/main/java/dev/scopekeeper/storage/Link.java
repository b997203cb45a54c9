package dev.scopekeeper.storage;

import java.net.URI;
import java.time.Instant;

/**
 * A presigned address (AWS Signature Version 4 in the query): who has it may do that one thing with
 * that one object until then.
 */
public record Link(URI url, Instant expiresAt) {}

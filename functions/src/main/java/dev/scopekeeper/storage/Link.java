package dev.scopekeeper.storage;

import java.net.URI;
import java.time.Instant;

/**
 * A presigned URL (AWS Signature Version 4 in the query). Whoever has it may do one operation on
 * one object until it expires.
 */
public record Link(URI url, Instant expiresAt) {}

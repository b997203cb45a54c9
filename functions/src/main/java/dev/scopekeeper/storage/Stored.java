package dev.scopekeeper.storage;

import java.time.Instant;

/**
 * An object as it lies in the bucket.
 *
 * @param bytes its size
 * @param etag changes with its content (RFC 9110 §8.8.3)
 * @param at when it was written
 */
public record Stored(ObjectKey key, long bytes, String etag, Instant at) {}

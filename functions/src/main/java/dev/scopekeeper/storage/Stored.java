package dev.scopekeeper.storage;

import java.time.Instant;

/**
 * An object in the bucket.
 *
 * @param bytes its size
 * @param etag changes with its content (RFC 9110 §8.8.3)
 * @param at time of the last write
 */
public record Stored(ObjectKey key, long bytes, String etag, Instant at) {}

package dev.scopekeeper.export;

import java.net.URI;
import java.time.Instant;

/**
 * A link to a file, valid for a while.
 *
 * @param url whoever has it can download the file until it expires
 * @param name name of the file
 * @param bytes its size
 */
public record Download(URI url, String name, long bytes, Instant expiresAt) {}

package dev.scopekeeper.export;

import java.net.URI;
import java.time.Instant;

/**
 * A file to be had for a while.
 *
 * @param url who has it can fetch the file, until it expires
 * @param name of the file
 * @param bytes its size
 */
public record Download(URI url, String name, long bytes, Instant expiresAt) {}

package dev.scopekeeper.api;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A number of bytes as a parameter of a problem: a number in JSON, such as "25 MB" in a sentence.
 */
public record ByteSize(@JsonValue long bytes) {
  private static final long BINARY = 1024 * 1024;
  private static final long DECIMAL = 1_000_000;

  /** Limits are multiples of decimal or of binary megabytes; only tests have smaller ones. */
  @Override
  public String toString() {
    if (bytes < DECIMAL) {
      return bytes + " bytes";
    }
    return bytes / (bytes % DECIMAL == 0 ? DECIMAL : BINARY) + " MB";
  }
}

package dev.scopekeeper.api;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Constant JSON, loaded and compressed once. */
public final class StoredJson {
  private final byte[] plain;
  private final byte[] compressed;

  private StoredJson(byte[] plain) {
    this.plain = plain;
    this.compressed = Compression.gzip(plain);
  }

  /** Reads it from a resource. */
  public static StoredJson of(String resource) {
    try (var file = StoredJson.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException(resource + " was not built");
      }
      return new StoredJson(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] plain() {
    return plain;
  }

  public byte[] compressed() {
    return compressed;
  }
}

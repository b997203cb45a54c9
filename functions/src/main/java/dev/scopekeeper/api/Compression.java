package dev.scopekeeper.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compresses and decompresses gzip (RFC 1952) within limits. */
public final class Compression {

  /** Smaller bodies do not get smaller by compression. */
  static final int MIN_BYTES = 700;

  /** For a board: a fifth more bytes than zlib's default of 6, in a third of the time. */
  private static final int LEVEL = 3;

  private Compression() {}

  static byte[] gzip(byte[] plain) {
    var compressed = new ByteArrayOutputStream(plain.length / 4 + 64);
    try (OutputStream out = new Leveled(compressed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  /**
   * @param limit maximum bytes of the result
   * @throws Problem if it is not gzip or exceeds the limit
   */
  public static byte[] gunzip(byte[] compressed, int limit) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      var plain = in.readNBytes(limit);
      if (in.read() != -1) {
        throw Problem.of(RequestProblem.DECOMPRESSED_BODY_TOO_LARGE.with("limit", limit));
      }
      return plain;
    } catch (IOException e) {
      throw Problem.header("Content-Encoding", RequestProblem.INVALID_GZIP);
    }
  }

  /** The platform's class exposes the level to subclasses only. */
  private static final class Leveled extends GZIPOutputStream {
    Leveled(OutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(LEVEL);
    }
  }
}

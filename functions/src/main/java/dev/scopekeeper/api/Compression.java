package dev.scopekeeper.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** gzip (RFC 1952), in both directions and within limits. */
public final class Compression {

  /** Below this many bytes the header costs more than is saved. */
  static final int WORTHWHILE = 700;

  /** On a board a fifth more bytes than zlib's default of 6, for a third of the time. */
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
   * @param limit bytes of the result at most
   * @throws Problem where it is no gzip or grows beyond the limit
   */
  public static byte[] gunzip(byte[] compressed, int limit) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      var plain = in.readNBytes(limit);
      if (in.read() != -1) {
        throw Problem.of(
            Problem.Kind.TOO_LARGE, "Decompressed, this is more than " + limit + " bytes.");
      }
      return plain;
    } catch (IOException e) {
      throw Problem.header(
          Problem.Kind.MALFORMED, "Content-Encoding", "The body is not valid gzip.");
    }
  }

  /** The platform's class has the level only for those who inherit from it. */
  private static final class Leveled extends GZIPOutputStream {
    Leveled(OutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(LEVEL);
    }
  }
}

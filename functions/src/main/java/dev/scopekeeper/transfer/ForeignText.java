package dev.scopekeeper.transfer;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * From bytes to text, strictly: UTF-8, or UTF-16 where a byte order mark says so. Nothing is
 * replaced, so that nothing is read that was not written.
 */
final class ForeignText {
  /** Characters at most. */
  static final int MAX_LENGTH = 50_000_000;

  private static final int CHUNK = 8_192;

  private ForeignText() {}

  /** Throws {@link UnreadableImport} when the bytes are no text, and says where. */
  static String of(byte[] bytes) {
    var charset = charset(bytes);
    requireNoOtherFile(bytes);
    requireText(bytes, charset);
    return fitting(new String(bytes, charset));
  }

  /** A text that is no longer than what can be worked on. */
  static String fitting(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new UnreadableImport("This file has more than 50 million characters.");
    }
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableImport("This is no text: it has the character NUL.");
    }
    return text;
  }

  private static Charset charset(byte[] bytes) {
    if (begins(bytes, "\u00FF\u00FE")) {
      return StandardCharsets.UTF_16LE;
    }
    return begins(bytes, "\u00FE\u00FF") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  private static void requireNoOtherFile(byte[] bytes) {
    if (begins(bytes, "PK\u0003\u0004")) {
      throw new UnreadableImport(
          "This is a ZIP archive or a spreadsheet. Unpack it, or save the table as CSV.");
    }
    if (begins(bytes, "%PDF-")) {
      throw new UnreadableImport("This is a PDF document.");
    }
  }

  private static boolean begins(byte[] bytes, String magic) {
    var begin = magic.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= begin.length
        && ByteBuffer.wrap(bytes, 0, begin.length).equals(ByteBuffer.wrap(begin));
  }

  /** Decodes piece by piece only to find what is wrong: the text itself is made once. */
  private static void requireText(byte[] bytes, Charset charset) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(CHUNK);
    while (true) {
      var result = decoder.decode(in, out, true);
      if (result.isError()) {
        throw new UnreadableImport(
            "This is no text in " + charset + ": byte " + (in.position() + 1) + " is not.");
      }
      if (result.isUnderflow()) {
        return;
      }
      out.clear();
    }
  }
}

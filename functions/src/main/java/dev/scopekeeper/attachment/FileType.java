package dev.scopekeeper.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The type of a file, detected from its first bytes, never from its name or its sender. Unknown
 * content is plain bytes. So is everything that a browser could execute: HTML, SVG and any other
 * XML.
 */
enum FileType {
  PNG("image/png", "\u0089PNG\r\n\u001a\n"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
  GIF("image/gif", "GIF8[79]a"),
  WEBP("image/webp", "RIFF....WEBP"),
  AVIF("image/avif", "....ftypavi[fs]"),
  HEIC("image/heic", "....ftyp(hei[cxms]|mif1)"),
  PDF("application/pdf", "%PDF-"),
  ZIP("application/zip", "PK\u0003\u0004"),
  TEXT("text/plain", ""),
  BYTES("application/octet-stream", "");

  /** How many bytes are inspected. */
  static final int PREFIX_BYTES = 4096;

  private static final Set<FileType> WITH_SIGNATURE = EnumSet.range(PNG, ZIP);
  private static final int MAX_SIGNATURE_LENGTH = 12;

  private final String contentType;
  private final Pattern signature;

  /**
   * @param signature pattern of the first bytes, one character a byte (ISO 8859-1)
   */
  FileType(String contentType, String signature) {
    this.contentType = contentType;
    this.signature = Pattern.compile(signature, Pattern.DOTALL);
  }

  String contentType() {
    return contentType;
  }

  /**
   * @param prefix the first {@link #PREFIX_BYTES} bytes of the file, or all of them if it has fewer
   */
  static FileType of(byte[] prefix) {
    var length = Math.min(prefix.length, MAX_SIGNATURE_LENGTH);
    var first = new String(prefix, 0, length, StandardCharsets.ISO_8859_1);
    return WITH_SIGNATURE.stream()
        .filter(type -> type.signature.matcher(first).lookingAt())
        .findFirst()
        .orElseGet(() -> isText(prefix) ? TEXT : BYTES);
  }

  /** UTF-8 without control characters, and not markup. */
  private static boolean isText(byte[] prefix) {
    try {
      var text = decode(prefix).replaceFirst("^\ufeff", "").stripLeading();
      return !text.startsWith("<")
          && text.chars().allMatch(letter -> !Character.isISOControl(letter) || isSpace(letter));
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String decode(byte[] prefix) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(prefix, 0, completeEnd(prefix)))
        .toString();
  }

  /** The end of the last complete character: the prefix may cut one in half. */
  private static int completeEnd(byte[] prefix) {
    var end = prefix.length;
    if (end < PREFIX_BYTES) {
      return end;
    }
    while (end > 0 && (prefix[end - 1] & 0xC0) == 0x80) {
      end--;
    }
    return end == 0 ? 0 : end - 1;
  }

  private static boolean isSpace(int letter) {
    return letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f';
  }
}

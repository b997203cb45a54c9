package dev.scopekeeper.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file is, told from how it begins and never from its name or from who sent it. What is not
 * known for sure is just bytes; so is everything a browser could run: HTML, SVG and any other XML.
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

  /** How many bytes are looked at. */
  static final int BEGINNING = 4096;

  private static final Set<FileType> SIGNED = EnumSet.range(PNG, ZIP);
  private static final int LONGEST_SIGNATURE = 12;

  private final String contentType;
  private final Pattern signature;

  /**
   * @param signature how it begins, a letter a byte (ISO 8859-1)
   */
  FileType(String contentType, String signature) {
    this.contentType = contentType;
    this.signature = Pattern.compile(signature, Pattern.DOTALL);
  }

  String contentType() {
    return contentType;
  }

  /**
   * @param beginning of the file: {@link #BEGINNING} bytes, or all of it where it has fewer
   */
  static FileType of(byte[] beginning) {
    var length = Math.min(beginning.length, LONGEST_SIGNATURE);
    var first = new String(beginning, 0, length, StandardCharsets.ISO_8859_1);
    return SIGNED.stream()
        .filter(type -> type.signature.matcher(first).lookingAt())
        .findFirst()
        .orElseGet(() -> isText(beginning) ? TEXT : BYTES);
  }

  /** UTF-8 without control characters, and not markup. */
  private static boolean isText(byte[] beginning) {
    try {
      var text = decoded(beginning).replaceFirst("^\ufeff", "").stripLeading();
      return !text.startsWith("<")
          && text.chars().allMatch(letter -> !Character.isISOControl(letter) || isSpace(letter));
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String decoded(byte[] beginning) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(beginning, 0, whole(beginning)))
        .toString();
  }

  /** Where the last character ends, which may have been cut through. */
  private static int whole(byte[] beginning) {
    var end = beginning.length;
    if (end < BEGINNING) {
      return end;
    }
    while (end > 0 && (beginning[end - 1] & 0xC0) == 0x80) {
      end--;
    }
    return end == 0 ? 0 : end - 1;
  }

  private static boolean isSpace(int letter) {
    return letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f';
  }
}

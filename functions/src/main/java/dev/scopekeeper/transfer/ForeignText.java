package dev.scopekeeper.transfer;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * The text of a file, which can be read repeatedly but is held only once. Bytes are decoded
 * strictly as UTF-8, or as UTF-16 with a byte order mark. Invalid bytes are rejected, never
 * replaced.
 */
final class ForeignText {
  private static final int CHUNK = 8_192;
  private static final int BEGINNING = 1_000;
  private static final int AROUND = 20;
  private static final int MARK = '\uFEFF';

  private final Supplier<Reader> source;

  private ForeignText(Supplier<Reader> source) {
    this.source = source;
  }

  static ForeignText of(String text) {
    return new ForeignText(() -> new StringReader(text));
  }

  /** Decodes bytes. Throws {@link UnreadableImport} with the position if they are not text. */
  static ForeignText of(byte[] bytes) {
    var charset = charset(bytes);
    requireNoOtherFile(bytes);
    requireText(bytes, charset);
    return new ForeignText(
        () -> new InputStreamReader(new ByteArrayInputStream(bytes), charset.newDecoder()));
  }

  /** Opens the text at its beginning, without byte order marks: some programs write several. */
  Reader open() {
    var reader = new BufferedReader(source.get());
    try {
      do {
        reader.mark(1);
      } while (reader.read() == MARK);
      reader.reset();
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The beginning of the text, enough to detect the format. */
  String beginning() {
    var begin = new char[BEGINNING];
    try (var reader = open()) {
      var length = 0;
      for (var read = 0; read >= 0 && length < BEGINNING; length += Math.max(0, read)) {
        read = reader.read(begin, length, BEGINNING - length);
      }
      return new String(begin, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A short piece of the text around a position, in one line. */
  String around(long position) {
    try (var reader = open()) {
      reader.skip(Math.max(0, position - AROUND));
      var piece = new char[2 * AROUND];
      var length = 0;
      for (var read = 0; read >= 0 && length < piece.length; length += Math.max(0, read)) {
        read = reader.read(piece, length, piece.length - length);
      }
      return Text.line(new String(piece, 0, length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Charset charset(byte[] bytes) {
    if (begins(bytes, "\u00FF\u00FE")) {
      return StandardCharsets.UTF_16LE;
    }
    return begins(bytes, "\u00FE\u00FF") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  private static void requireNoOtherFile(byte[] bytes) {
    if (begins(bytes, "PK\u0003\u0004")) {
      throw new UnreadableImport(FileProblem.ARCHIVE_OR_SPREADSHEET);
    }
    if (begins(bytes, "%PDF-")) {
      throw new UnreadableImport(FileProblem.PDF_DOCUMENT);
    }
  }

  private static boolean begins(byte[] bytes, String magic) {
    var begin = magic.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= begin.length
        && ByteBuffer.wrap(bytes, 0, begin.length).equals(ByteBuffer.wrap(begin));
  }

  /** Decodes in chunks only to find errors; the text itself is decoded when it is read. */
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
      if (holdsNul(out.flip())) {
        throw new UnreadableImport(FileProblem.NUL_IN_TEXT);
      }
      if (result.isError()) {
        throw new UnreadableImport(
            FileProblem.NOT_TEXT_IN_CHARSET
                .with("charset", charset.name())
                .with("byte", in.position() + 1));
      }
      if (result.isUnderflow()) {
        return;
      }
      out.clear();
    }
  }

  private static boolean holdsNul(CharBuffer text) {
    return text.chars().anyMatch(c -> c == 0);
  }
}

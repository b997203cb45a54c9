package dev.scopekeeper.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bytes of a file to import, plain or gzipped, read within limits. */
public final class ImportSource {
  /** Bytes after decompression. */
  public static final int MAX_BYTES = 20_000_000;

  private static final int MAX_DEPTH = 100;
  private static final int MAX_TOKENS = 4_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(2_000_000)
                          .maxNumberLength(100)
                          .maxNameLength(1_000)
                          .maxTokenCount(MAX_TOKENS)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final byte[] bytes;

  private ImportSource(byte[] bytes) {
    this.bytes = bytes;
  }

  public static ImportSource of(byte[] bytes) {
    return new ImportSource(bytes.clone());
  }

  /** A file that came inside a JSON request. */
  public static ImportSource of(JsonNode tree) {
    return new ImportSource(MAPPER.writeValueAsBytes(tree));
  }

  /** The file as JSON. Throws {@link UnreadableImport} when it is none or breaks a limit. */
  public JsonNode json() {
    var text = text();
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new UnreadableImport("This is not readable JSON: " + e.getOriginalMessage(), "#");
    }
  }

  /** The file as text, without a byte order mark. */
  public String text() {
    try {
      var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plain())).toString();
      return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    } catch (CharacterCodingException e) {
      throw new UnreadableImport("This file is not UTF-8 text.", "#");
    } catch (IOException e) {
      throw new UnreadableImport("This gzip file is damaged.", "#");
    }
  }

  private byte[] plain() throws IOException {
    var zipped = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    if (!zipped) {
      return capped(new ByteArrayInputStream(bytes));
    }
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return capped(unzipped);
    }
  }

  private static byte[] capped(InputStream stream) throws IOException {
    var read = stream.readNBytes(MAX_BYTES + 1);
    if (read.length > MAX_BYTES) {
      throw new UnreadableImport("This file is larger than 20 MB.", "#");
    }
    return read;
  }
}

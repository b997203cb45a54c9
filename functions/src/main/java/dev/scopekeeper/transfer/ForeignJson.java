package dev.scopekeeper.transfer;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of a file to import, read within limits. */
final class ForeignJson {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_TOKENS = 3_000_000;

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

  private ForeignJson() {}

  /** Throws {@link UnreadableImport} when it is no JSON or breaks a limit. */
  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new UnreadableImport("This is not readable JSON: " + Text.line(e.getOriginalMessage()));
    }
  }
}

package dev.scopekeeper.transfer;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of a file to import, read within limits. What fills files and does not come across is passed
 * over.
 */
final class ForeignJson {
  private static final int MAX_DEPTH = 100;
  private static final int OBJECT = 160;
  private static final int MEMBER = 48;
  private static final int ARRAY = 104;
  private static final int ELEMENT = 8;
  private static final int TEXT = 56;
  private static final int NUMBER = 24;

  private static final Set<String> PASSED_OVER =
      Set.of(
          "limits",
          "descData",
          "previews",
          "cover",
          "nonPublic",
          "bioData",
          "appCreator",
          "attachmentsByType",
          "checkItemStates",
          // of our own exports
          "history");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(2_000_000)
                          .maxNumberLength(100)
                          .maxNameLength(1_000)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private final JsonParser parser;
  private final MemoryBudget budget = new MemoryBudget();

  private ForeignJson(JsonParser parser) {
    this.parser = parser;
  }

  /** Throws {@link UnreadableImport} when it is no JSON or breaks a limit. */
  static JsonNode read(ForeignText text) {
    try (var parser = MAPPER.createParser(text.open())) {
      parser.nextToken();
      var root = new ForeignJson(parser).value();
      if (parser.nextToken() != null) {
        throw new UnreadableImport("This is not readable JSON: there is something behind its end.");
      }
      return root;
    } catch (JacksonException e) {
      throw new UnreadableImport("This is not readable JSON: " + Text.line(e.getOriginalMessage()));
    }
  }

  /** The value at the present token; the depth of calls is that of the file, which is limited. */
  private JsonNode value() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> taking(TEXT + parser.getStringLength());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> taking(NUMBER + parser.getStringLength());
      default -> taking(0);
    };
  }

  private JsonNode taking(int bytes) {
    budget.take(bytes);
    return parser.readValueAsTree();
  }

  private JsonNode object() {
    budget.take(OBJECT);
    var object = MAPPER.createObjectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      if (PASSED_OVER.contains(name)) {
        parser.skipChildren();
      } else {
        budget.take(MEMBER);
        object.set(name, value());
      }
    }
    return object;
  }

  private JsonNode array() {
    budget.take(ARRAY);
    var array = MAPPER.createArrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      budget.take(ELEMENT);
      array.add(value());
    }
    return array;
  }
}

package dev.scopekeeper.transfer;

import dev.scopekeeper.api.ProblemMessage;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of a file to import, within limits. Skips large fields that are not imported. */
final class ForeignJson {
  private static final int MAX_DEPTH = 100;

  /** How the parser's message about a repeated name begins. */
  private static final String DUPLICATE = "Duplicate Object property";

  private static final int OBJECT = 160;
  private static final int MEMBER = 48;
  private static final int ARRAY = 104;
  private static final int ELEMENT = 8;
  private static final int TEXT = 56;
  private static final int NUMBER = 24;

  private static final Set<String> SKIPPED_FIELDS =
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

  /** Reads JSON. Throws {@link UnreadableImport} if it is invalid or exceeds a limit. */
  static JsonNode read(ForeignText text) {
    try (var parser = MAPPER.createParser(text.open())) {
      parser.nextToken();
      var root = new ForeignJson(parser).value();
      if (parser.nextToken() != null) {
        throw new UnreadableImport(FileProblem.TEXT_AFTER_JSON);
      }
      return root;
    } catch (JacksonException e) {
      throw new UnreadableImport(problem(e));
    }
  }

  /** What is wrong and where, in words of a user: the parser's messages are for programmers. */
  private static ProblemMessage problem(JacksonException e) {
    var at = Optional.ofNullable(e.getLocation());
    var line = at.map(TokenStreamLocation::getLineNr).filter(nr -> nr > 0).orElse(1);
    var column = at.map(TokenStreamLocation::getColumnNr).filter(nr -> nr > 0).orElse(1);
    return switch (e) {
      case StreamConstraintsException _ -> FileProblem.JSON_TOO_LARGE_INSIDE;
      case UnexpectedEndOfInputException _ ->
          FileProblem.JSON_ENDS_EARLY.with("line", line).with("column", column);
      default ->
          e.getOriginalMessage().startsWith(DUPLICATE)
              ? FileProblem.JSON_NAME_TWICE.with("line", line).with("column", column)
              : FileProblem.FILE_NOT_JSON.with("line", line).with("column", column);
    };
  }

  /** Reads the value at the current token. Recursion is as deep as the file, which is limited. */
  private JsonNode value() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> scalar(TEXT + parser.getStringLength());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(NUMBER + parser.getStringLength());
      default -> scalar(0);
    };
  }

  private JsonNode scalar(int bytes) {
    budget.take(bytes);
    return parser.readValueAsTree();
  }

  private JsonNode object() {
    budget.take(OBJECT);
    var object = MAPPER.createObjectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      if (SKIPPED_FIELDS.contains(name)) {
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

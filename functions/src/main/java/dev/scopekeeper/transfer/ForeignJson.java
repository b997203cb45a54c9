package dev.scopekeeper.transfer;

import dev.scopekeeper.api.ProblemMessage;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the JSON of a file to import, within limits. Skips large fields that are not imported. */
final class ForeignJson {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_STRING = 2_000_000;
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
                          .maxStringLength(MAX_STRING)
                          .maxNumberLength(100)
                          .maxNameLength(1_000)
                          .build())
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
      return read(parser, text);
    }
  }

  private static JsonNode read(JsonParser parser, ForeignText text) {
    try {
      parser.nextToken();
      var root = new ForeignJson(parser).value();
      requireEnd(parser, text);
      return root;
    } catch (JacksonException e) {
      throw new UnreadableImport(describe(e, parser.currentLocation(), text));
    }
  }

  private static void requireEnd(JsonParser parser, ForeignText text) {
    var end = parser.currentLocation();
    try {
      if (parser.nextToken() == null) {
        return;
      }
    } catch (StreamReadException e) {
      // what follows is no JSON either
    }
    throw new UnreadableImport(
        FileProblem.TEXT_AFTER_JSON
            .with("line", end.getLineNr())
            .with("column", end.getColumnNr())
            .with("value", text.around(end.getCharOffset())));
  }

  /** Says where the file is damaged, in the words of a user instead of a parser. */
  private static ProblemMessage describe(
      JacksonException failure, TokenStreamLocation location, ForeignText text) {
    return switch (failure) {
      case StreamConstraintsException _ ->
          FileProblem.JSON_TOO_DEEP_OR_LONG
              .with("line", location.getLineNr())
              .with("column", location.getColumnNr())
              .with("depth", MAX_DEPTH)
              .with("limit", MAX_STRING);
      case UnexpectedEndOfInputException _ ->
          FileProblem.JSON_INCOMPLETE.with("line", location.getLineNr());
      default ->
          FileProblem.JSON_BROKEN
              .with("line", location.getLineNr())
              .with("column", location.getColumnNr())
              .with("value", text.around(location.getCharOffset()));
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
        requireNew(object, name);
        budget.take(MEMBER);
        object.set(name, value());
      }
    }
    return object;
  }

  private void requireNew(ObjectNode object, String name) {
    if (object.has(name)) {
      var location = parser.currentTokenLocation();
      throw new UnreadableImport(
          FileProblem.JSON_NAME_TWICE
              .with("line", location.getLineNr())
              .with("column", location.getColumnNr())
              .with("name", Text.name(name)));
    }
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

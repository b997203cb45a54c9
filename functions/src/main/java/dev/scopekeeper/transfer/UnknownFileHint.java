package dev.scopekeeper.transfer;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Describes a file that cannot be imported, so that users see which file they picked. */
final class UnknownFileHint {
  private static final int NAMED = 5;

  private UnknownFileHint() {}

  static String of(JsonNode root) {
    if (root.isArray()) {
      return "This is a JSON list, not a board.";
    }
    if (!root.isObject()) {
      return "This is JSON, but a single value.";
    }
    if (root.has("runs") && root.has("version")) {
      return "This looks like a SARIF report of a scanner.";
    }
    if (root.has("idList") && root.has("idBoard")) {
      return "This looks like a single Trello card: export the whole board.";
    }
    if (root.has("lists") && root.has("cards")) {
      return "This has lists and cards, but not what a Trello board has besides.";
    }
    if (root.has("boards")) {
      return "This has boards, but none of them is a Deck board.";
    }
    return root.isEmpty() ? "This is an empty JSON object." : "This is JSON with " + names(root);
  }

  /** The hint for a text that is not JSON. */
  static String of(String text) {
    var start = text.strip();
    if (start.isEmpty()) {
      return "This file is empty.";
    }
    if (start.startsWith("<")) {
      return "This looks like a web page or XML.";
    }
    return "This looks like plain text.";
  }

  private static String names(JsonNode root) {
    var names =
        root.propertyNames().stream()
            .limit(NAMED)
            .map(name -> Text.cut(Text.line(name), 30))
            .collect(Collectors.joining(", "));
    return names + (root.size() > NAMED ? " and more." : ".");
  }
}

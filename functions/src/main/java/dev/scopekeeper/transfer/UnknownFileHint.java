package dev.scopekeeper.transfer;

import dev.scopekeeper.api.ProblemMessage;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Describes a file that cannot be imported, so that users see which file they picked. */
final class UnknownFileHint {
  private static final int NAMED = 5;

  private UnknownFileHint() {}

  static ProblemMessage of(JsonNode root, List<String> formats) {
    if (root.isArray()) {
      return FileProblem.JSON_LIST.with("formats", formats);
    }
    if (!root.isObject()) {
      return FileProblem.JSON_VALUE.with("formats", formats);
    }
    if (root.has("runs") && root.has("version")) {
      return FileProblem.SARIF_REPORT.with("formats", formats);
    }
    if (root.has("idList") && root.has("idBoard")) {
      return FileProblem.SINGLE_TRELLO_CARD;
    }
    if (root.has("lists") && root.has("cards")) {
      return FileProblem.NOT_QUITE_TRELLO.with("formats", formats);
    }
    if (root.has("boards")) {
      return FileProblem.NOT_QUITE_DECK.with("formats", formats);
    }
    return root.isEmpty()
        ? FileProblem.EMPTY_JSON_OBJECT.with("formats", formats)
        : FileProblem.UNKNOWN_JSON.with("names", names(root)).with("formats", formats);
  }

  /** The hint for a text that is not JSON. */
  static ProblemMessage of(String text, List<String> formats) {
    var start = text.strip();
    if (start.isEmpty()) {
      return FileProblem.EMPTY_FILE.with("formats", formats);
    }
    if (start.startsWith("<")) {
      return FileProblem.WEB_PAGE_OR_XML.with("formats", formats);
    }
    return FileProblem.PLAIN_TEXT.with("formats", formats);
  }

  private static List<String> names(JsonNode root) {
    var names = root.propertyNames().stream().map(name -> Text.cut(Text.line(name), 30));
    return Stream.concat(names.limit(NAMED), root.size() > NAMED ? Stream.of("…") : Stream.of())
        .toList();
  }
}

package dev.scopekeeper.transfer;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Trello's positions: numbers of any kind, not always different and sometimes missing. */
final class TrelloOrder {
  private TrelloOrder() {}

  /** By position; what has none comes last, and what has the same stays as it was in the file. */
  static List<JsonNode> sorted(List<JsonNode> nodes) {
    return nodes.stream().sorted(Comparator.comparingDouble(TrelloOrder::position)).toList();
  }

  private static double position(JsonNode node) {
    return Fields.field(node, "pos")
        .filter(JsonNode::isNumber)
        .map(pos -> pos.asDouble(Double.MAX_VALUE))
        .orElse(Double.MAX_VALUE);
  }
}

package dev.scopekeeper.transfer;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Sorts by Trello's positions: any numbers, not always distinct and sometimes missing. */
final class TrelloOrder {
  private TrelloOrder() {}

  /** Sorts by position. Nodes without one come last; equal positions keep the order of the file. */
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

package dev.scopekeeper.transfer;

import java.util.List;
import java.util.Optional;

/**
 * What of one kind is more than a project can have. The smallest are folded: each stays as a line
 * on its cards. Folded stages share one stage.
 *
 * @param count how many there would be
 * @param limit how many there can be
 * @param folded how many are folded
 * @param names their names, at most 20
 * @param into the stage that takes the cards of folded stages; empty for other kinds
 */
public record Folded(
    ContentKind kind, int count, int limit, int folded, List<String> names, Optional<String> into) {
  private static final int MAX_NAMES = 20;

  public Folded {
    names = List.copyOf(names);
  }

  static Folded of(
      ContentKind kind, int count, int limit, List<String> names, Optional<String> into) {
    return new Folded(
        kind,
        count,
        limit,
        names.size(),
        names.subList(0, Math.min(names.size(), MAX_NAMES)),
        into);
  }
}

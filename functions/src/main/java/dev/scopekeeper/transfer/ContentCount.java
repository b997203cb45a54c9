package dev.scopekeeper.transfer;

import java.util.List;

/**
 * The account of one kind of content of a board: {@code inFile} is the sum of {@code imported} and
 * of the counts of {@code leftOut}.
 *
 * @param inFile how much of it the file has
 * @param imported how much of it the project gets
 * @param leftOut the rest, by reason
 */
public record ContentCount(ContentKind kind, int inFile, int imported, List<LeftOut> leftOut) {
  public ContentCount {
    leftOut = List.copyOf(leftOut);
  }

  /**
   * @param reason goes on from the count, whether one or many: "3 without a title"
   */
  public record LeftOut(String reason, int count) {}

  /** An account of content that is imported whole. */
  static ContentCount whole(ContentKind kind, int count) {
    return new ContentCount(kind, count, count, List.of());
  }
}

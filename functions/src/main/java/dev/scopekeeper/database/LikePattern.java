package dev.scopekeeper.database;

/** Patterns for {@code LIKE … ESCAPE '!'}. */
public final class LikePattern {

  private LikePattern() {}

  /** Matches texts that contain these words literally. */
  public static String containing(String words) {
    return "%" + words.replaceAll("[!%_]", "!$0") + "%";
  }
}

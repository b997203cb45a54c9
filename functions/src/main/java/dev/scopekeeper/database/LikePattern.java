package dev.scopekeeper.database;

/** Patterns for {@code LIKE … ESCAPE '!'}. */
public final class LikePattern {

  private LikePattern() {}

  /** Matches texts in which these words stand as they are. */
  public static String containing(String words) {
    return "%" + words.replaceAll("[!%_]", "!$0") + "%";
  }
}

package dev.scopekeeper.attachment;

import java.text.Normalizer;

/** Names of files that are safe to show and to save under, on any system. */
final class FileName {
  private static final int LONGEST = 200;

  /** Longer endings than this are no endings. */
  private static final int LONGEST_ENDING = 20;

  private FileName() {}

  /**
   * The name without folders, without what cannot be seen or turns the direction of writing, and
   * without what some systems have other plans with; composed (Unicode NFC).
   *
   * @return 1 to 200 UTF-16 units
   */
  static String safe(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var seen = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "");
    var plain =
        Normalizer.normalize(seen, Normalizer.Form.NFC)
            .replaceAll("[:*?\"<>|]", "_")
            .replaceAll("\\p{Zs}+", " ");
    var fitting = trimmed(shortened(trimmed(plain)));
    return fitting.isEmpty() ? "file" : fitting;
  }

  private static String trimmed(String name) {
    return name.replaceAll("^[ .]+|[ .]+$", "");
  }

  /** The ending stays, because it says what the file is opened with. */
  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    var dot = name.lastIndexOf('.');
    var ending = name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
    var cut = LONGEST - ending.length();
    var whole = Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut;
    return name.substring(0, whole) + ending;
  }
}

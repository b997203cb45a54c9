package dev.scopekeeper.attachment;

import java.text.Normalizer;

/** Sanitizes file names, so that they are safe to display and to save on any system. */
final class FileName {
  private static final int MAX_LENGTH = 200;

  /** What is longer is not treated as an extension. */
  private static final int MAX_EXTENSION_LENGTH = 20;

  private FileName() {}

  /**
   * Removes folders, invisible characters and direction marks, replaces characters that some
   * systems reserve, and composes the rest (Unicode NFC).
   *
   * @return 1 to 200 UTF-16 units
   */
  static String sanitize(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var visible = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "");
    var plain =
        Normalizer.normalize(visible, Normalizer.Form.NFC)
            .replaceAll("[:*?\"<>|]", "_")
            .replaceAll("\\p{Zs}+", " ");
    var fitted = trim(shorten(trim(plain)));
    return fitted.isEmpty() ? "file" : fitted;
  }

  private static String trim(String name) {
    return name.replaceAll("^[ .]+|[ .]+$", "");
  }

  /** Keeps the extension, because systems choose the program by it. */
  private static String shorten(String name) {
    if (name.length() <= MAX_LENGTH) {
      return name;
    }
    var dot = name.lastIndexOf('.');
    var extension = name.length() - dot <= MAX_EXTENSION_LENGTH ? name.substring(dot) : "";
    var end = MAX_LENGTH - extension.length();
    var safeEnd = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
    return name.substring(0, safeEnd) + extension;
  }
}

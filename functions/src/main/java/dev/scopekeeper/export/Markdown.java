package dev.scopekeeper.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Pattern;

/** Writes Markdown (CommonMark, with GitHub's task lists) that foreign text cannot break. */
final class Markdown {
  private static final Pattern SPECIAL = Pattern.compile("[!-/:-@\\[-`{-~]");
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  /** Line endings of CommonMark. */
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

  private final Writer out;

  Markdown(Writer out) {
    this.out = out;
  }

  void heading(int level, String title) {
    write("#".repeat(level) + " " + line(title) + "\n\n");
  }

  /** A paragraph of our own text. */
  void paragraph(String text) {
    write(text + "\n\n");
  }

  /** A list item. Its details follow, indented. */
  void item(String text) {
    write("- " + text + "\n");
  }

  void endOfList() {
    write("\n");
  }

  /**
   * Markdown of a user, quoted so that nothing it opens reaches beyond it.
   *
   * @param indent prefix that the surrounding list requires
   */
  void quote(String markdown, String indent) {
    if (markdown.isBlank()) {
      return;
    }
    write("\n");
    for (var line : LINE_END.split(markdown.strip(), -1)) {
      write((indent + "> " + line).stripTrailing() + "\n");
    }
    write("\n");
  }

  /** Text of a user as one escaped line. */
  static String line(String text) {
    var plain = BREAKS.matcher(text).replaceAll(" ").strip();
    return SPECIAL.matcher(plain).replaceAll("\\\\$0");
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

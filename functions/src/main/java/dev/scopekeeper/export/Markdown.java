package dev.scopekeeper.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Pattern;

/** Writes Markdown (CommonMark, with GitHub's task lists) that foreign text cannot break. */
final class Markdown {
  private static final Pattern SPECIAL = Pattern.compile("[!-/:-@\\[-`{-~]");
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  /** What CommonMark ends a line at. */
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

  private final Writer out;

  Markdown(Writer out) {
    this.out = out;
  }

  void heading(int level, String title) {
    write("#".repeat(level) + " " + line(title) + "\n\n");
  }

  /** A paragraph of our own words. */
  void says(String text) {
    write(text + "\n\n");
  }

  /** A line of a list; what follows about it is indented. */
  void item(String text) {
    write("- " + text + "\n");
  }

  void endOfList() {
    write("\n");
  }

  /**
   * Somebody's own Markdown: quoted, so that it ends where it ends, whatever it opens.
   *
   * @param indent what a list wants before each line
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

  /** Somebody's line of text, meaning nothing but itself. */
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

package dev.scopekeeper.transfer;

import java.util.List;
import java.util.function.Consumer;

/** A builder for the description of a card: its text, followed by lines about the card. */
final class Description {
  private static final int MAX = 50_000;
  private static final String SEPARATOR = "\n\n";
  private static final int FENCE = 100;
  private static final String TASK = "- [";

  private final Consumer<String> note;
  private final StringBuilder paragraphs = new StringBuilder();
  private final StringBuilder lines = new StringBuilder();
  private boolean endsWithTask;

  /**
   * @param note receives a note if the text is cut
   */
  Description(Consumer<String> note) {
    this.note = note;
  }

  /** Adds a paragraph. Consecutive tasks form one list. */
  void paragraph(String markdown) {
    var text = CodeFence.closed(markdown.strip(), Integer.MAX_VALUE);
    if (text.isEmpty()) {
      return;
    }
    var task = text.startsWith(TASK);
    append(paragraphs, task && endsWithTask ? "\n" : SEPARATOR, text);
    endsWithTask = task;
  }

  /** Whether lines at the end of a text leave all of it. */
  static boolean fits(String text, List<String> lines) {
    var end = String.join(SEPARATOR, lines).length();
    // a block of code may have to be closed
    var whole = text.length() + FENCE + 2 * SEPARATOR.length() + end;
    return lines.isEmpty() || (whole <= MAX && end <= MAX / 2);
  }

  /** A text with lines at its end. It is cut at its own end, if they do not fit. */
  static String with(String text, List<String> lines) {
    if (lines.isEmpty()) {
      return text;
    }
    var description = new Description(_ -> {});
    description.paragraph(text);
    lines.forEach(description::line);
    return description.text();
  }

  void line(String about) {
    append(lines, SEPARATOR, about);
  }

  /** Ignores text beyond the limit: many parts of a file may end up in one card. */
  private static void append(StringBuilder builder, String separator, String text) {
    if (builder.length() <= MAX) {
      builder.append(builder.isEmpty() ? "" : separator).append(Text.cut(text, MAX + 2));
    }
  }

  String text() {
    var end = cut(lines.toString(), MAX / 2);
    var available = MAX - (end.isEmpty() ? 0 : end.length() + SEPARATOR.length());
    var text = CodeFence.closed(cut(paragraphs.toString(), available), available);
    return text.isEmpty() || end.isEmpty() ? text + end : text + SEPARATOR + end;
  }

  private String cut(String text, int length) {
    if (text.length() > length) {
      note.accept("the description is too long: its end does not come across");
    }
    return Text.cut(text, length);
  }
}

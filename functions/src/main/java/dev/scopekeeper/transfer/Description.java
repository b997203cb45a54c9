package dev.scopekeeper.transfer;

import java.util.function.Consumer;

/** The description of a card in the making: what was written, and below it what else is known. */
final class Description {
  private static final int MAX = 50_000;
  private static final String BETWEEN = "\n\n";
  private static final String TASK = "- [";

  private final Consumer<String> note;
  private final StringBuilder paragraphs = new StringBuilder();
  private final StringBuilder lines = new StringBuilder();
  private boolean endsWithTask;

  /**
   * @param note told when something does not fit
   */
  Description(Consumer<String> note) {
    this.note = note;
  }

  /** Tasks one after the other are one list. */
  void paragraph(String markdown) {
    var text = markdown.strip();
    if (text.isEmpty()) {
      return;
    }
    var task = text.startsWith(TASK);
    append(paragraphs, task && endsWithTask ? "\n" : BETWEEN, text);
    endsWithTask = task;
  }

  void line(String about) {
    append(lines, BETWEEN, about);
  }

  /** What would be cut off in any case is not kept: many parts of a file may end in one card. */
  private static void append(StringBuilder all, String between, String text) {
    if (all.length() <= MAX) {
      all.append(all.isEmpty() ? "" : between).append(Text.cut(text, MAX + 2));
    }
  }

  String text() {
    var end = cut(lines.toString(), MAX / 2);
    var room = MAX - (end.isEmpty() ? 0 : end.length() + BETWEEN.length());
    var text = cut(paragraphs.toString(), room);
    return text.isEmpty() || end.isEmpty() ? text + end : text + BETWEEN + end;
  }

  private String cut(String text, int length) {
    if (text.length() > length) {
      note.accept("the description is too long: its end does not come across");
    }
    return Text.cut(text, length);
  }
}

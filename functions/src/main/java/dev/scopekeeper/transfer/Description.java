package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The description of a card in the making: what was written, and below it what else is known. */
final class Description {
  private static final int MAX = 50_000;

  private final Consumer<String> note;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

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
    var last = paragraphs.size() - 1;
    if (text.startsWith("- [") && last >= 0 && paragraphs.get(last).startsWith("- [")) {
      paragraphs.set(last, paragraphs.get(last) + "\n" + text);
    } else {
      paragraphs.add(text);
    }
  }

  void line(String about) {
    lines.add(about);
  }

  String text() {
    var end = cut(String.join("\n\n", lines), MAX / 2);
    var room = MAX - (end.isEmpty() ? 0 : end.length() + 2);
    var text = cut(String.join("\n\n", paragraphs), room);
    return text.isEmpty() || end.isEmpty() ? text + end : text + "\n\n" + end;
  }

  private String cut(String text, int length) {
    if (text.length() > length) {
      note.accept("the description is too long: its end does not come across");
    }
    return Text.cut(text, length);
  }
}

package dev.scopekeeper.transfer;

import java.util.regex.Pattern;

/** Closes a block of code that a text leaves open, so that it does not swallow what follows. */
final class CodeFence {
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})([^\\n]*)");

  private CodeFence() {}

  /**
   * @param length maximum length of the closed text
   */
  static String closed(String text, int length) {
    var open = open(text);
    if (open.isEmpty()) {
      return text;
    }
    var end = "\n" + open;
    if (end.length() >= length) {
      return text;
    }
    return text.length() + end.length() <= length
        ? text + end
        : closed(Text.cut(text, length - end.length()), length);
  }

  /** The fence of the block that the text ends in, or an empty text. */
  private static String open(String text) {
    var open = "";
    for (var line : text.split("\n", -1)) {
      var fence = FENCE.matcher(line);
      if (!fence.matches()) {
        continue;
      }
      var marks = fence.group(1);
      var info = fence.group(2);
      if (open.isEmpty()) {
        open = marks.startsWith("`") && info.contains("`") ? "" : marks;
      } else if (marks.charAt(0) == open.charAt(0)
          && marks.length() >= open.length()
          && info.isBlank()) {
        open = "";
      }
    }
    return open;
  }
}

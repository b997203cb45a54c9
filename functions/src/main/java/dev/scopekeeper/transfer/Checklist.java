package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The top-level task lines extracted from a Markdown text.
 *
 * @param overflowing the number of task lines that stay in the text, because of our limits
 */
record Checklist(String rest, List<ImportedCard.Item> items, int overflowing) {
  private static final int MAX_ITEMS = 100;
  private static final int MAX_TEXT = 300;
  private static final Pattern LINE = Pattern.compile("[-*+] \\[([ xX])] +(\\S.*)");

  static Checklist of(String markdown) {
    var rest = new ArrayList<String>();
    var items = new ArrayList<ImportedCard.Item>();
    var fence = "";
    var overflowing = 0;
    for (var line : markdown.split("\n", -1)) {
      var stripped = line.stripLeading();
      var marks = stripped.startsWith("```") ? "```" : stripped.startsWith("~~~") ? "~~~" : "";
      if (!marks.isEmpty() && (fence.isEmpty() || fence.equals(marks))) {
        fence = fence.isEmpty() ? marks : "";
      }
      var task = LINE.matcher(line);
      var isTask = fence.isEmpty() && task.matches();
      var fits = isTask && items.size() < MAX_ITEMS && task.group(2).length() <= MAX_TEXT;
      overflowing += isTask && !fits ? 1 : 0;
      if (fits) {
        items.add(new ImportedCard.Item(task.group(2).strip(), !task.group(1).equals(" ")));
      } else {
        rest.add(line);
      }
    }
    var text = items.isEmpty() ? markdown : String.join("\n", rest).strip();
    return new Checklist(text, items, overflowing);
  }
}

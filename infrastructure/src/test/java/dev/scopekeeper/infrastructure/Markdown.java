package dev.scopekeeper.infrastructure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tables of our documents: the first column is text, the others are numbers. */
final class Markdown {

  private Markdown() {}

  static String table(List<String> head, List<List<String>> rows) {
    var aligned = "| --- |" + " ---: |".repeat(head.size() - 1) + "\n";
    return row(head) + aligned + rows.stream().map(Markdown::row).collect(Collectors.joining());
  }

  static String number(double amount) {
    return String.format(Locale.ROOT, "%,.0f", amount);
  }

  static String dollars(double amount) {
    return String.format(Locale.ROOT, "%,.2f", amount);
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}

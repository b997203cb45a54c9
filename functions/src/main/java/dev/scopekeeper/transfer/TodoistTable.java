package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns a Todoist project into a table of cards. Todoist mixes tasks, sections, notes and settings
 * in one table: a section is the stage of the tasks below it, and a note belongs to the task above.
 */
final class TodoistTable {
  private static final List<String> HEADER =
      List.of(
          "Title",
          "Description",
          "Stage",
          "Labels",
          "Priority",
          "Assignee",
          "Parent task",
          "Due date",
          "Due until",
          "Duration",
          "Author");

  private static final Pattern LABEL = Pattern.compile("(?:^|\\s)@([\\p{L}\\d_-]+)");
  private static final Pattern ACCOUNT_ID = Pattern.compile(" \\(\\d+\\)$");

  /** Todoist's lowest priority, which says nothing. */
  private static final String NO_PRIORITY = "4";

  private final CsvTable table;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<List<String>> cards = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final List<List<String>> notes = new ArrayList<>();
  private final List<String> parents = new ArrayList<>();
  private String section = "";

  private TodoistTable(CsvTable table) {
    this.table = table;
    for (var i = 0; i < table.header().size(); i++) {
      indexes.putIfAbsent(name(table.header().get(i)), i);
    }
  }

  /** The cards of the table if Todoist wrote it, else the table itself. */
  static CsvTable of(CsvTable table) {
    var names = table.header().stream().map(TodoistTable::name).toList();
    return names.contains("type") && names.contains("content") && names.contains("indent")
        ? new TodoistTable(table).cards()
        : table;
  }

  private static String name(String header) {
    return header.toLowerCase(Locale.ROOT);
  }

  private CsvTable cards() {
    for (var row : table.rows()) {
      switch (name(cell(row, "type"))) {
        case "section" -> section = cell(row, "content");
        case "task" -> task(row);
        case "note" -> note(row);
        default -> {
          // settings of the project, or an empty row
        }
      }
    }
    var most = notes.stream().mapToInt(List::size).max().orElse(0);
    var header = Stream.concat(HEADER.stream(), Stream.generate(() -> "Comment").limit(most));
    var rows = new ArrayList<CsvTable.Row>();
    for (var i = 0; i < cards.size(); i++) {
      var cells = Stream.concat(cards.get(i).stream(), notes.get(i).stream()).toList();
      rows.add(new CsvTable.Row(lines.get(i), cells));
    }
    return table.with(header.toList(), rows);
  }

  private void task(CsvTable.Row row) {
    var content = cell(row, "content");
    var labels = LABEL.matcher(content).results().map(label -> label.group(1)).toList();
    var title = LABEL.matcher(content).replaceAll("").strip();
    var depth = depth(row);
    while (parents.size() >= depth) {
      parents.removeLast();
    }
    var priority = cell(row, "priority");
    cards.add(
        List.of(
            title.isEmpty() ? content : title,
            cell(row, "description"),
            section,
            String.join(",", labels),
            priority.equals(NO_PRIORITY) || priority.isEmpty() ? "" : "P" + priority,
            person(row, "responsible"),
            parents.isEmpty() ? "" : parents.getLast(),
            cell(row, "date").isEmpty() ? cell(row, "deadline") : cell(row, "date"),
            cell(row, "date").isEmpty() ? "" : cell(row, "deadline"),
            (cell(row, "duration") + " " + cell(row, "duration_unit")).strip(),
            person(row, "author")));
    parents.add(title);
    lines.add(row.line());
    notes.add(new ArrayList<>());
  }

  private int depth(CsvTable.Row row) {
    var indent = cell(row, "indent");
    var depth = indent.matches("[1-9]") ? Integer.parseInt(indent) : 1;
    return Math.min(depth, parents.size() + 1);
  }

  /** A note before the first task belongs to the project, and becomes no card. */
  private void note(CsvTable.Row row) {
    if (!notes.isEmpty()) {
      notes.getLast().add(cell(row, "content"));
    }
  }

  private String person(CsvTable.Row row, String column) {
    return ACCOUNT_ID.matcher(cell(row, column)).replaceFirst("");
  }

  private String cell(CsvTable.Row row, String column) {
    var at = indexes.get(column);
    return at == null ? "" : row.cell(at);
  }
}

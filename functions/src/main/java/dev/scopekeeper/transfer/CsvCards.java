package dev.scopekeeper.transfer;

import dev.scopekeeper.card.CardKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the rows of a table as cards. Problems become notes of the card. */
final class CsvCards {
  private static final Map<CardKind, Set<String>> KINDS =
      Map.of(
          CardKind.FEATURE,
          Set.of("feature", "story", "user story", "new feature", "enhancement", "improvement"),
          CardKind.BUG,
          Set.of("bug", "defect", "error", "fehler"),
          CardKind.HARDENING,
          Set.of("hardening", "security", "vulnerability"),
          CardKind.CHORE,
          Set.of("chore", "task", "sub-task", "subtask", "technical task", "aufgabe"),
          CardKind.SPIKE,
          Set.of("spike", "research", "investigation"));
  private static final Set<String> FALSE_VALUES =
      Set.of("false", "no", "n", "0", "open", "incomplete", "nein", "-");

  /** Nothing, or less than the whole: 0.0, 0,5, 50 %. */
  private static final Pattern PART =
      Pattern.compile("0+([.,]\\d{1,9})?|\\d{1,2}([.,]\\d{1,9})? ?%");

  private static final Pattern ESTIMATE = Pattern.compile("\\d{1,4}([.,]\\d{1,9})?");
  private static final Pattern CHECKBOX =
      Pattern.compile("(?:[-*+] )?\\[([ xX])]\\s*+(.*)", Pattern.DOTALL);
  private static final Pattern VALUE_SEPARATOR = Pattern.compile("[,;\\n]");

  private final ContentTally tally;
  private final CsvColumns columns;
  private final CsvDates due;
  private final CsvDates created;
  private final Function<String, Optional<String>> labels;

  /**
   * @param labels returns the import's id of a label by name; empty when there are too many labels
   */
  CsvCards(ContentTally tally, CsvColumns columns, Function<String, Optional<String>> labels) {
    this.tally = tally;
    this.columns = columns;
    this.due = dates(columns, CsvField.DUE);
    this.created = dates(columns, CsvField.CREATED);
    this.labels = labels;
  }

  private static CsvDates dates(CsvColumns columns, CsvField field) {
    return CsvDates.of(
        columns.table().rows().stream().flatMap(row -> columns.text(row, field).stream()).toList());
  }

  /** Splits a cell with several values. */
  static Stream<String> parts(String cell) {
    return Arrays.stream(VALUE_SEPARATOR.split(cell))
        .map(Text::line)
        .filter(part -> !part.isEmpty());
  }

  /** Explains how ambiguous dates of the table are read. */
  List<ImportedBoard.Note> notes() {
    return Stream.of(CsvField.DUE, CsvField.CREATED)
        .flatMap(field ->
            (field == CsvField.DUE ? due : created)
                .ambiguous().stream()
                    .map(date ->
                        new ImportedBoard.Note(
                            "column " + columns.header(columns.of(field).getFirst()),
                            "dates such as "
                                + Text.cut(date, 30)
                                + " are read with the month first")))
        .toList();
  }

  ImportedCard read(CsvTable.Row row) {
    var draft =
        new CardDraft(
            tally,
            columns.text(row, CsvField.NUMBER).or(() -> Optional.of("line " + row.line())),
            columns.text(row, CsvField.TITLE));
    draft.place(Math.toIntExact(row.line()));
    columns.texts(row, CsvField.DESCRIPTION).forEach(draft::text);
    columns.text(row, CsvField.KIND).ifPresent(kind -> readKind(kind, draft));
    columns.text(row, CsvField.RELEASE).ifPresent(draft::release);
    columns.text(row, CsvField.EPIC).ifPresent(draft::epic);
    columns.texts(row, CsvField.LABELS).stream()
        .flatMap(CsvCards::parts)
        .forEach(label ->
            labels
                .apply(label)
                .ifPresentOrElse(
                    ref -> draft.label(ref, label),
                    () ->
                        draft.extraLabel(
                            label, "labels over the limit of 200 are in the description")));
    columns.texts(row, CsvField.ASSIGNEE).stream()
        .flatMap(CsvCards::parts)
        .forEach(name -> {
          tally.found(ContentKind.ASSIGNEES);
          draft.person(name);
        });
    columns.text(row, CsvField.ESTIMATE).ifPresent(points -> readEstimate(points, draft));
    columns.texts(row, CsvField.CHECKLIST).forEach(lines -> readChecklist(lines, draft));
    columns.text(row, CsvField.DONE).filter(CsvCards::yes).ifPresent(draft::completed);
    draft.archived(columns.text(row, CsvField.ARCHIVED).filter(CsvCards::yes).isPresent());
    readDates(row, draft);
    readLines(row, draft);
    return draft.card();
  }

  /** Everything but a no and a part of the whole counts as yes, also a date. */
  private static boolean yes(String cell) {
    return !FALSE_VALUES.contains(cell.toLowerCase(Locale.ROOT)) && !PART.matcher(cell).matches();
  }

  private static void readKind(String cell, CardDraft draft) {
    var word = cell.toLowerCase(Locale.ROOT);
    KINDS.entrySet().stream()
        .filter(kind -> kind.getValue().contains(word))
        .findFirst()
        .ifPresentOrElse(
            kind -> draft.kind(kind.getKey()),
            () ->
                draft.note(
                    "its kind " + Text.name(cell) + " is not one of ours: feature",
                    "kinds that are not ours become features"));
  }

  private static void readEstimate(String cell, CardDraft draft) {
    if (ESTIMATE.matcher(cell).matches()) {
      draft.estimate(new BigDecimal(cell.replace(',', '.')));
    } else {
      draft.note(
          "the estimate " + Text.name(cell) + " is not a number up to 9999",
          "estimates that are not numbers up to 9999");
    }
  }

  private static void readChecklist(String lines, CardDraft draft) {
    for (var line : lines.split("\n", -1)) {
      draft.tally().found(ContentKind.CHECKLIST_ITEMS);
      var task = CHECKBOX.matcher(line.strip());
      if (task.matches()) {
        draft.item(task.group(2), !task.group(1).equals(" "));
      } else {
        draft.item(line, false);
      }
    }
  }

  private void readDates(CsvTable.Row row, CardDraft draft) {
    columns
        .text(row, CsvField.DUE)
        .ifPresent(cell -> {
          tally.found(ContentKind.DUE_DATES);
          due.day(cell).ifPresentOrElse(draft::due, () -> draft.unreadableDue(cell));
        });
    columns
        .text(row, CsvField.CREATED)
        .ifPresent(cell ->
            created
                .moment(cell)
                .ifPresentOrElse(
                    draft::created,
                    () ->
                        draft.note(
                            "when it was made, " + Text.name(cell) + ", cannot be read",
                            "creation dates that cannot be read")));
  }

  private void readLines(CsvTable.Row row, CardDraft draft) {
    columns
        .columnsOf(row, CsvField.LINE)
        .filter(column -> !row.cell(column).isEmpty())
        .forEach(column -> draft.line(columns.header(column), row.cell(column)));
    var more = row.cells().size() - columns.count();
    if (more > 0) {
      draft.note(
          "line " + row.line() + " has " + more + " cells more than the table has columns",
          "lines with more cells than the table has columns");
    }
  }
}

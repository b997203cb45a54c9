package dev.scopekeeper.transfer;

import dev.scopekeeper.card.CardKind;
import dev.scopekeeper.transfer.CsvOmissions.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the rows of a table as cards. Problems become notes of the card, and what cannot be read
 * stands in its description.
 */
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
  private static final Pattern ESTIMATE =
      Pattern.compile("(\\d{1,4}(?:[.,]\\d{1,9})?)(?: ?(?:p|pt|pts|points?|sp|punkte))?");

  /** 1,000 may be a thousand, or one. */
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}[.,]\\d{3}");

  private static final BigDecimal MAX_ESTIMATE = new BigDecimal("9999.9");

  /** So many values of one cell get a note of their own. */
  private static final int MAX_NOTES = 20;

  private static final Pattern CHECKBOX =
      Pattern.compile("(?:(?:[-*+]|\\d{1,3}[.)]) )?\\[([ xX]?)]\\s*+(.*)", Pattern.DOTALL);

  private static final Pattern BULLET = Pattern.compile("^(?:[-*+•]|\\d{1,3}[.)]) ");

  private final ContentTally tally;
  private final CsvColumns columns;
  private final CsvRelations relations;
  private final CsvNumbers numbers;
  private final CsvOmissions omissions = new CsvOmissions();
  private final Optional<ZoneId> zone;
  private final boolean wiki;
  private final Function<String, Optional<String>> labels;

  /**
   * @param labels returns the import's id of a label by name; empty when there are too many labels
   */
  CsvCards(
      ContentTally tally,
      CsvColumns columns,
      Optional<ZoneId> zone,
      Function<String, Optional<String>> labels) {
    this.tally = tally;
    this.columns = columns;
    this.relations = new CsvRelations(columns);
    this.numbers = CsvNumbers.of(columns);
    this.zone = zone;
    this.wiki = columns.table().isOfJira();
    this.labels = labels;
  }

  /** The names of the labels of a row: its labels, and its priority. */
  static Stream<String> labels(CsvColumns columns, CsvTable.Row row) {
    return Stream.concat(
        columns.parts(row, CsvField.LABELS).stream(),
        columns
            .single(CsvField.PRIORITY)
            .flatMap(column ->
                column
                    .value(row)
                    .filter(CsvCards::saysSomething)
                    .map(value -> column.header() + ": " + Text.line(value)))
            .stream());
  }

  private static boolean saysSomething(String priority) {
    return !priority.toLowerCase(Locale.ROOT).startsWith("no ")
        && CsvYesNo.of(priority).filter(yes -> !yes).isEmpty();
  }

  /** How ambiguous dates are read, and what does not come across from each column. */
  List<ImportedBoard.Note> notes() {
    return Stream.concat(columns.all().flatMap(CsvCards::unclearDates), omissions.notes().stream())
        .toList();
  }

  /** Counts the values of columns that are not imported, once all rows are read. */
  void countSkipped() {
    // the other columns of our own export say when a card was changed
    if (columns.table().isOwn()) {
      return;
    }
    for (var row : columns.table().rows()) {
      columns
          .in(row)
          .filter(column -> column.field() == CsvField.SKIP)
          .forEach(column -> {
            var values = column.values(row).size();
            omissions.count(column.header(), Reason.NOT_IMPORTED, values);
            tally.found(ContentKind.VALUES, values);
            tally.leftOut(ContentKind.VALUES, values, "in columns that are left out");
          });
    }
  }

  private static Stream<ImportedBoard.Note> unclearDates(CsvColumn column) {
    var first =
        switch (column.dates().order()) {
          case DAY_FIRST -> "day";
          case MONTH_FIRST -> "month";
          case YEAR_FIRST -> "year";
        };
    return column.dates().ambiguous().stream()
        .map(date ->
            new ImportedBoard.Note(
                "column " + column.header(),
                "dates such as " + Text.cut(date, 30) + " are read with the " + first + " first"));
  }

  ImportedCard read(CsvTable.Row row) {
    var number = columns.text(row, CsvField.NUMBER);
    var draft =
        new CardDraft(
            tally, number.or(() -> Optional.of("line " + row.line())), title(row, number));
    draft.place(Math.toIntExact(row.line()));
    columns.texts(row, CsvField.DESCRIPTION).forEach(text -> draft.text(markdown(text)));
    each(row, CsvField.KIND, (column, kind) -> readKind(column, kind, draft));
    columns.text(row, CsvField.RELEASE).ifPresent(draft::release);
    relations.epic(row).ifPresent(draft::epic);
    labels(columns, row).distinct().forEach(label -> readLabel(label, draft));
    for (var person : columns.parts(row, CsvField.ASSIGNEE)) {
      tally.found(ContentKind.ASSIGNEES);
      draft.person(person);
    }
    each(row, CsvField.ESTIMATE, (column, points) -> readEstimate(column, points, draft));
    columns.texts(row, CsvField.CHECKLIST).forEach(lines -> readChecklist(lines, draft));
    readYesNo(row, CsvField.DONE, draft, draft::completed);
    readYesNo(row, CsvField.ARCHIVED, draft, _ -> draft.archived(true));
    readDates(row, draft);
    readRelations(row, draft);
    number.ifPresent(_ -> readNumber(row, draft));
    readLines(row, draft);
    return draft.card();
  }

  /** A key that cannot be kept as the number stays in the title, where it can be searched. */
  private Optional<String> title(CsvTable.Row row, Optional<String> number) {
    var title = columns.text(row, CsvField.TITLE);
    return number
        .filter(key -> numbers.of(row).isEmpty() && CsvNumbers.isKey(key))
        .flatMap(key ->
            title
                .filter(text -> !text.contains(key))
                .map(text -> Text.line(text) + " (" + key + ")"))
        .or(() -> title);
  }

  private String markdown(String text) {
    return !columns.table().isOwn() && (wiki || WikiMarkup.isCertain(text))
        ? WikiMarkup.markdown(text)
        : text;
  }

  private interface Reader {
    void read(CsvColumn column, String cell);
  }

  private void each(CsvTable.Row row, CsvField field, Reader reader) {
    columns
        .single(field)
        .ifPresent(column -> column.value(row).ifPresent(cell -> reader.read(column, cell)));
  }

  /** Keeps a value as a line of the description, and counts it. */
  private void keep(CsvColumn column, String cell, Reason reason, CardDraft draft) {
    omissions.count(column.header(), reason);
    draft.line(column.header(), cell);
  }

  private void readKind(CsvColumn column, String cell, CardDraft draft) {
    var word = cell.toLowerCase(Locale.ROOT);
    KINDS.entrySet().stream()
        .filter(kind -> kind.getValue().contains(word))
        .findFirst()
        .ifPresentOrElse(
            kind -> draft.kind(kind.getKey()),
            () -> {
              draft.note(
                  "its kind " + Text.name(cell) + " is not one of ours: feature",
                  "kinds that are not ours become features");
              keep(column, cell, Reason.NOT_A_CARD_KIND, draft);
            });
  }

  private void readLabel(String label, CardDraft draft) {
    labels
        .apply(label)
        .ifPresentOrElse(
            ref -> draft.label(ref, label),
            () -> draft.extraLabel(label, "labels over the limit of 200 are in the description"));
  }

  private void readEstimate(CsvColumn column, String cell, CardDraft draft) {
    var estimate = ESTIMATE.matcher(cell.toLowerCase(Locale.ROOT));
    var points =
        estimate.matches() && !THOUSANDS.matcher(estimate.group(1)).matches()
            ? Optional.of(new BigDecimal(estimate.group(1).replace(',', '.')))
            : Optional.<BigDecimal>empty();
    var kept = points.map(exact -> exact.setScale(1, RoundingMode.HALF_UP)).filter(CsvCards::fits);
    kept.ifPresent(draft::estimate);
    if (kept.isEmpty()) {
      draft.note(
          "the estimate " + Text.name(cell) + " is not a number up to 9999",
          "estimates that are not numbers up to 9999");
      keep(column, cell, Reason.NOT_A_NUMBER, draft);
    } else if (points.filter(exact -> exact.compareTo(kept.get()) != 0).isPresent()) {
      draft.note(
          "the estimate " + Text.name(cell) + " is rounded to " + kept.get(),
          "estimates are rounded to one decimal");
      keep(column, cell, Reason.ROUNDED, draft);
    }
  }

  private static boolean fits(BigDecimal points) {
    return points.compareTo(MAX_ESTIMATE) <= 0;
  }

  private static void readChecklist(String lines, CardDraft draft) {
    for (var line : lines.split("\n", -1)) {
      draft.tally().found(ContentKind.CHECKLIST_ITEMS);
      var task = CHECKBOX.matcher(line.strip());
      if (task.matches()) {
        draft.item(task.group(2), !task.group(1).isBlank());
      } else {
        draft.item(BULLET.matcher(line.strip()).replaceFirst(""), false);
      }
    }
  }

  /** Known words count, and a date as the day on which it became so. */
  private void readYesNo(
      CsvTable.Row row, CsvField field, CardDraft draft, Consumer<String> whenYes) {
    each(
        row,
        field,
        (column, cell) -> {
          var known =
              CsvYesNo.of(cell)
                  .or(() -> WrittenDate.of(cell, DateOrder.MONTH_FIRST).map(_ -> true));
          if (known.orElse(false)) {
            whenYes.accept(cell);
          }
          if (known.isEmpty()) {
            draft.note(
                column.header() + " " + Text.name(cell) + ": neither yes nor no",
                column.header() + ": neither yes nor no");
            keep(column, cell, Reason.NOT_YES_OR_NO, draft);
          }
        });
  }

  private void readDates(CsvTable.Row row, CardDraft draft) {
    each(
        row,
        CsvField.DUE,
        (column, cell) -> {
          tally.found(ContentKind.DUE_DATES);
          column
              .dates()
              .read(cell)
              .ifPresentOrElse(
                  date -> readDue(column, cell, date, draft),
                  () -> {
                    draft.unreadableDue(cell);
                    keep(column, cell, Reason.NOT_A_DATE, draft);
                  });
        });
    each(
        row,
        CsvField.CREATED,
        (column, cell) ->
            column
                .dates()
                .moment(cell)
                .ifPresentOrElse(
                    draft::created,
                    () -> {
                      draft.note(
                          "when it was made, " + Text.name(cell) + ", cannot be read",
                          "creation dates that cannot be read");
                      keep(column, cell, Reason.NOT_A_DATE, draft);
                    }));
  }

  private void readDue(CsvColumn column, String cell, WrittenDate date, CardDraft draft) {
    draft.due(date.day(zone));
    if (column.dates().isRange(cell)) {
      draft.note(
          "the dates " + Text.name(cell) + ": the last day is the due date",
          "ranges of dates: the last day is the due date");
      draft.line(column.header(), cell);
    } else if (date.time().filter(time -> !time.equals(LocalTime.MIDNIGHT)).isPresent()) {
      draft.note(
          "due " + Text.name(cell) + ": only the date comes across",
          "due time: only the date comes across");
    }
  }

  private void readRelations(CsvTable.Row row, CardDraft draft) {
    draft.blockedBy(relations.blockers(row));
    for (var field : List.of(CsvField.BLOCKED_BY, CsvField.BLOCKS)) {
      columns
          .single(field)
          .ifPresent(column -> keepLostBlockers(column, relations.lostBlockers(row, field), draft));
    }
    relations.partOf(row).ifPresent(parent -> draft.line("Part of", parent));
    columns
        .texts(row, CsvField.COMMENT)
        .forEach(comment -> CsvComments.read(comment, wiki, zone, draft));
    columns
        .of(CsvField.ATTACHMENT)
        .forEach(column ->
            column.values(row).forEach(cell -> CsvComments.attach(column.header(), cell, draft)));
  }

  private void keepLostBlockers(CsvColumn column, List<String> names, CardDraft draft) {
    for (var name : names.subList(0, Math.min(names.size(), MAX_NOTES))) {
      draft.note(
          column.header() + " " + Text.name(name) + ": no card of this table",
          column.header() + ": no card of this table");
    }
    if (!names.isEmpty()) {
      omissions.count(column.header(), Reason.NOT_A_BLOCKER, names.size());
      draft.line(column.header(), String.join(", ", names));
    }
  }

  private void readNumber(CsvTable.Row row, CardDraft draft) {
    numbers.of(row).ifPresent(draft::number);
    if (!columns.table().isOwn()) {
      each(row, CsvField.NUMBER, (column, key) -> draft.line(column.header(), key));
    }
  }

  private void readLines(CsvTable.Row row, CardDraft draft) {
    columns
        .in(row)
        .filter(column -> column.field() == CsvField.LINE)
        .forEach(column -> {
          var values = column.values(row);
          if (!values.isEmpty()) {
            draft.line(column.header(), String.join(", ", values));
          }
        });
    columns
        .in(row)
        .filter(column -> column.field().single() && column.field() != CsvField.STAGES)
        .forEach(column -> keepOtherValues(column, row, draft));
    var more = row.cells().stream().skip(columns.count()).filter(cell -> !cell.isEmpty()).toList();
    if (!more.isEmpty()) {
      draft.note(
          "line "
              + row.line()
              + " has "
              + more.size()
              + (more.size() == 1 ? " cell" : " cells")
              + " more than the table has columns",
          "lines with more cells than the table has columns");
      draft.line("More", String.join(", ", more));
    }
  }

  private void keepOtherValues(CsvColumn column, CsvTable.Row row, CardDraft draft) {
    var others = column.otherValues(row);
    if (!others.isEmpty()) {
      var which = column.field() == CsvField.RELEASE ? "Earlier " : "Other ";
      draft.note(
          which.toLowerCase(Locale.ROOT) + column.header() + ": it is in the description",
          which.toLowerCase(Locale.ROOT) + column.header() + ": in the description");
      draft.line(which + column.header(), String.join(", ", others));
      omissions.count(column.header(), Reason.SEVERAL_VALUES, others.size());
    }
  }
}

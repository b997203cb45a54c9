package dev.scopekeeper.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.database.Transaction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the cards of a project as a table, ordered by number, including archived ones (RFC 4180,
 * UTF-8 with the byte order mark that spreadsheets need).
 */
final class CsvExport {
  /** Text that a spreadsheet would run as a formula, or that looks like an escaped formula. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  /** A value that an import would take for several values, or for a quoted one. */
  private static final Pattern LIST = Pattern.compile(".*[,;\"\\n].*", Pattern.DOTALL);

  private final String key;
  private final List<ProjectDocument.Stage> stages;
  private final Set<UUID> doneStages;
  private final Map<UUID, String> names = new HashMap<>();
  private final Map<String, String> people;
  private boolean stagesWritten;

  private CsvExport(ProjectRows rows) {
    key = rows.overview().key();
    stages = rows.stages();
    doneStages =
        stages.stream()
            .filter(ProjectDocument.Stage::done)
            .map(ProjectDocument.Stage::id)
            .collect(Collectors.toSet());
    stages.forEach(stage -> names.put(stage.id(), stage.name()));
    rows.releases().forEach(release -> names.put(release.id(), release.name()));
    rows.epics().forEach(epic -> names.put(epic.id(), epic.name()));
    rows.labels().forEach(label -> names.put(label.id(), label.name()));
    people =
        rows.people().stream()
            .collect(
                Collectors.toMap(ProjectRows.PersonRow::username, ProjectRows.PersonRow::name));
  }

  static void write(Transaction tx, UUID project, OutputStream out) {
    var export = new CsvExport(new ProjectRows(tx, project));
    var text = new OutputStreamWriter(out, UTF_8);
    try {
      text.write('\uFEFF');
      try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
        csv.writeRecord(CsvExportHeader.COLUMNS);
        new CardRows(tx, project)
            .forEachWithoutComments(card -> csv.writeRecord(export.cells(card)));
        if (!export.stagesWritten) {
          csv.writeRecord(export.emptyRow());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> cells(DocumentCard card) {
    return List.of(
        key + "-" + card.number(),
        escapeFormula(card.title()),
        escapeFormula(card.description()),
        Json.tree(card.kind()).asString(),
        name(Optional.of(card.stage())),
        name(card.release()),
        name(card.epic()),
        escapeFormula(
            card.labels().stream()
                .map(label -> names.getOrDefault(label, ""))
                .sorted()
                .map(CsvExport::quoteList)
                .collect(Collectors.joining(", "))),
        escapeFormula(
            card.assignee()
                .map(username -> quoteList(people.getOrDefault(username, username)))
                .orElse("")),
        card.estimate().map(BigDecimal::toPlainString).orElse(""),
        card.due().map(LocalDate::toString).orElse(""),
        card.checklist().stream()
            .map(item -> (item.done() ? "[x] " : "[ ] ") + item.text())
            .collect(Collectors.joining("\n")),
        card.archived() ? "yes" : "no",
        card.createdAt().toString(),
        card.updatedAt().toString(),
        doneStages.contains(card.stage()) ? "yes" : "no",
        takeStages());
  }

  /** A row without a card, for the stages of a project that has no cards. */
  private List<String> emptyRow() {
    return Stream.concat(
            Collections.nCopies(CsvExportHeader.COLUMNS.size() - 1, "").stream(),
            Stream.of(takeStages()))
        .toList();
  }

  /**
   * All stages in their order, also those without cards, so that an import finds them again. They
   * stand in the first row only.
   */
  private String takeStages() {
    if (stagesWritten) {
      return "";
    }
    stagesWritten = true;
    return stages.stream()
        .map(stage -> (stage.done() ? "[x] " : "[ ] ") + stage.name())
        .collect(Collectors.joining("\n"));
  }

  /** A label with a comma is still one label after an import. */
  private static String quoteList(String value) {
    return LIST.matcher(value).matches() ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  private String name(Optional<UUID> id) {
    return escapeFormula(id.flatMap(known -> Optional.ofNullable(names.get(known))).orElse(""));
  }

  /** Text that no spreadsheet runs: an apostrophe comes first, which an import removes. */
  private static String escapeFormula(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}

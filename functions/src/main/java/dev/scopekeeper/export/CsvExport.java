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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the cards of a project as a table, ordered by number, including archived ones (RFC 4180,
 * UTF-8 with the byte order mark that spreadsheets need).
 */
final class CsvExport {
  private static final List<String> HEADER =
      List.of(
          "Number",
          "Title",
          "Description",
          "Kind",
          "Stage",
          "Release",
          "Epic",
          "Labels",
          "Assignee",
          "Estimate",
          "Due",
          "Checklist",
          "Archived",
          "Created",
          "Updated");

  /** Text that a spreadsheet would run as a formula, or that looks like an escaped formula. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private final String key;
  private final Map<UUID, String> names = new HashMap<>();
  private final Map<String, String> people;

  private CsvExport(ProjectRows rows) {
    key = rows.overview().key();
    rows.stages().forEach(stage -> names.put(stage.id(), stage.name()));
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
        csv.writeRecord(HEADER);
        new CardRows(tx, project)
            .forEachWithoutComments(card -> csv.writeRecord(export.cells(card)));
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
                .collect(Collectors.joining(", "))),
        escapeFormula(
            card.assignee().map(username -> people.getOrDefault(username, username)).orElse("")),
        card.estimate().map(BigDecimal::toPlainString).orElse(""),
        card.due().map(LocalDate::toString).orElse(""),
        card.checklist().stream()
            .map(item -> (item.done() ? "[x] " : "[ ] ") + item.text())
            .collect(Collectors.joining("\n")),
        card.archived() ? "yes" : "no",
        card.createdAt().toString(),
        card.updatedAt().toString());
  }

  private String name(Optional<UUID> id) {
    return escapeFormula(id.flatMap(known -> Optional.ofNullable(names.get(known))).orElse(""));
  }

  /** Text that no spreadsheet runs: an apostrophe comes first, which an import removes. */
  private static String escapeFormula(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}

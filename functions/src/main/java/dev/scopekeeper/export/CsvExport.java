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
 * Writes a project's cards as a table (RFC 4180, UTF-8 with a byte order mark, which spreadsheets
 * need), archived ones too, in the order of their numbers.
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

  /** What a spreadsheet would run as a formula, and what would be mistaken for its disarming. */
  private static final Pattern ARMED = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

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
        new CardRows(tx, project).withoutComments(card -> csv.writeRecord(export.cells(card)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> cells(DocumentCard card) {
    return List.of(
        key + "-" + card.number(),
        disarmed(card.title()),
        disarmed(card.description()),
        Json.tree(card.kind()).asString(),
        named(Optional.of(card.stage())),
        named(card.release()),
        named(card.epic()),
        disarmed(
            card.labels().stream()
                .map(label -> names.getOrDefault(label, ""))
                .sorted()
                .collect(Collectors.joining(", "))),
        disarmed(
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

  private String named(Optional<UUID> id) {
    return disarmed(id.flatMap(known -> Optional.ofNullable(names.get(known))).orElse(""));
  }

  /** Text that no spreadsheet runs: an apostrophe first, which an import takes off again. */
  private static String disarmed(String text) {
    return ARMED.matcher(text).matches() ? "'" + text : text;
  }
}

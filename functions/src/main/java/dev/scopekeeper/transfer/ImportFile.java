package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Detects the format of a file to import. */
final class ImportFile {
  private ImportFile() {}

  /** Reads a file. Throws {@link UnreadableImport} with a hint if its format is unknown. */
  static ImportedFile parse(ForeignText text, Optional<List<ColumnChoice>> columns) {
    return parse(text, ReadingChoices.columns(columns));
  }

  /** Reads a file as the user chose. */
  static ImportedFile parse(ForeignText text, ReadingChoices choices) {
    if (!isJson(text.beginning())) {
      return CsvFormat.read(text, choices);
    }
    if (choices.columns().isPresent()) {
      throw Problem.field("columns", ImportProblem.NOT_A_TABLE);
    }
    if (choices.headerLine().isPresent()) {
      throw Problem.field("headerLine", ImportProblem.NOT_A_TABLE);
    }
    return parse(ForeignJson.read(text)).in(choices.zone());
  }

  private static boolean isJson(String beginning) {
    var text = beginning.stripLeading();
    return text.startsWith("{") || text.startsWith("[");
  }

  private static ImportedFile parse(JsonNode root) {
    var matching = matching(root);
    return switch (matching.size()) {
      case 1 -> matching.getFirst().read(root);
      case 0 ->
          parse(
              unwrapped(root)
                  .filter(inner -> !matching(inner).isEmpty())
                  .orElseThrow(() -> new UnreadableImport(UnknownFileHint.of(root, formats()))));
      default ->
          throw new UnreadableImport(
              FileProblem.AMBIGUOUS_FORMAT.with(
                  "formats", matching.stream().map(ImportFormat::label).toList()));
    };
  }

  private static List<ImportFormat> matching(JsonNode root) {
    return ImportFormat.all().stream().filter(format -> format.recognises(root)).toList();
  }

  /**
   * The only member of a list, or the board in an object of nothing else: scripts write such files.
   */
  private static Optional<JsonNode> unwrapped(JsonNode root) {
    return root.size() == 1 && root.isArray()
        ? Optional.of(root.get(0))
        : Fields.field(root, "board").filter(_ -> root.size() == 1);
  }

  /** The names of the formats that can be imported. */
  static List<String> formats() {
    return Stream.concat(ImportFormat.all().stream().map(ImportFormat::label), Stream.of("CSV"))
        .toList();
  }
}

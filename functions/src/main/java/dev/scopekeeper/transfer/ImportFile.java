package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A file to import, whatever it is. */
final class ImportFile {
  private ImportFile() {}

  /** Throws {@link UnreadableImport} when it is of no known format, with what it looks like. */
  static ImportedFile understood(ForeignText text, Optional<List<ColumnChoice>> columns) {
    if (!isJson(text.beginning())) {
      return CsvFormat.read(text, columns);
    }
    if (columns.isPresent()) {
      throw Problem.field(Problem.Kind.INVALID, "columns", "This file is no table.");
    }
    return understood(ForeignJson.read(text));
  }

  private static boolean isJson(String beginning) {
    var text = beginning.stripLeading();
    return text.startsWith("{") || text.startsWith("[");
  }

  private static ImportedFile understood(JsonNode root) {
    var fitting = ImportFormat.all().stream().filter(format -> format.recognises(root)).toList();
    return switch (fitting.size()) {
      case 1 -> fitting.getFirst().read(root);
      case 0 -> throw new UnreadableImport(UnknownFileHint.of(root) + " It is " + unknown() + ".");
      default ->
          throw new UnreadableImport(
              "This could be "
                  + fitting.stream().map(ImportFormat::called).collect(Collectors.joining(" or "))
                  + "; which one cannot be told.");
    };
  }

  /** What a file is not: "not a Deck export, not a Trello board, not a table (CSV)". */
  static String unknown() {
    return Stream.concat(
            ImportFormat.all().stream().map(ImportFormat::called), Stream.of("a table (CSV)"))
        .map(known -> "not " + known)
        .collect(Collectors.joining(", "));
  }
}

package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Problem;
import java.util.stream.Collectors;

/** A file to import, whatever it is. */
final class ImportFile {
  private ImportFile() {}

  /**
   * Reads the file of a request.
   *
   * @throws Problem where the file is of no known format, or too large
   */
  static ImportedFile read(String file) {
    if (file.length() > ForeignJson.MAX_LENGTH) {
      throw Problem.field(Problem.Kind.TOO_LARGE, "file", "This file is larger than 20 MB.");
    }
    try {
      return understood(file);
    } catch (UnreadableImport e) {
      throw Problem.field(Problem.Kind.INVALID, "file", e.why());
    }
  }

  /** Throws {@link UnreadableImport} when it is of no known format, with what it looks like. */
  static ImportedFile understood(String text) {
    var root = ForeignJson.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    var fitting = ImportFormat.all().stream().filter(format -> format.recognises(root)).toList();
    return switch (fitting.size()) {
      case 1 -> fitting.getFirst().read(root);
      case 0 -> throw new UnreadableImport(Appearance.of(root) + " It is not " + known() + ".");
      default ->
          throw new UnreadableImport(
              "This could be "
                  + fitting.stream().map(ImportFormat::called).collect(Collectors.joining(" or "))
                  + "; which one cannot be told.");
    };
  }

  private static String known() {
    return ImportFormat.all().stream()
        .map(ImportFormat::called)
        .collect(Collectors.joining(", not "));
  }
}

package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A kind of file that can be imported. */
public interface ImportFormat {
  /** As a request says it. */
  String name();

  /** Throws {@link UnreadableImport} when the file as a whole is not of this format. */
  ImportedFile read(ImportSource source);

  /** Every format there is. */
  static List<ImportFormat> all() {
    return List.of(new DeckFormat());
  }

  /**
   * Reads the file of a request.
   *
   * @throws Problem where there is no such format, or the file is not of it or too large
   */
  static ImportedFile read(String format, String file) {
    if (file.length() > ImportSource.MAX_LENGTH) {
      throw Problem.field(Problem.Kind.TOO_LARGE, "file", "This file is larger than 20 MB.");
    }
    try {
      return named(format).read(new ImportSource(file));
    } catch (UnreadableImport e) {
      throw Problem.field(Problem.Kind.INVALID, "file", e.why());
    }
  }

  private static ImportFormat named(String name) {
    return all().stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            Problem.field(
                Problem.Kind.INVALID,
                "format",
                "This must be one of: "
                    + all().stream().map(ImportFormat::name).collect(Collectors.joining(", "))));
  }
}

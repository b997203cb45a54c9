package dev.scopekeeper.transfer;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A JSON format that can be imported. The format is detected from the file: see {@link ImportFile}.
 */
public interface ImportFormat {
  /** The name of the format in previews. */
  String name();

  /** The name of the program whose files these are, as in "Deck". */
  String label();

  /** Whether a file has the marks of this format, even if the rest is broken. */
  boolean recognises(JsonNode root);

  /** Reads a recognised file. Throws {@link UnreadableImport} if it exceeds a limit. */
  ImportedFile read(JsonNode root);

  /** Returns all formats. */
  static List<ImportFormat> all() {
    return List.of(new DeckFormat(), new TrelloFormat(), new ScopekeeperFormat());
  }
}

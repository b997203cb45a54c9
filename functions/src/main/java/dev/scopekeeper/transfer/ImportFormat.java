package dev.scopekeeper.transfer;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A kind of JSON file that can be imported. A file says itself what it is: see {@link ImportFile}.
 */
public interface ImportFormat {
  /** As a preview says it. */
  String name();

  /** What a file of it is, for people: "a Deck export". */
  String called();

  /** Whether a file has what only files of this format have, however odd the rest of it is. */
  boolean recognises(JsonNode root);

  /** Reads a file that is recognised. Throws {@link UnreadableImport} when it breaks a limit. */
  ImportedFile read(JsonNode root);

  /** Every format there is. */
  static List<ImportFormat> all() {
    return List.of(new DeckFormat(), new TrelloFormat(), new ScopekeeperFormat());
  }
}

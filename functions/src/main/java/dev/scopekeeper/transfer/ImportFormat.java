package dev.scopekeeper.transfer;

import java.util.List;
import java.util.Optional;

/** A kind of file that can be imported. */
public interface ImportFormat {
  /** As in {@code ?format=}. */
  String name();

  /** Throws {@link UnreadableImport} when the file as a whole is not of this format. */
  ImportedFile read(ImportSource source);

  static List<ImportFormat> all() {
    return List.of(new DeckFormat());
  }

  static Optional<ImportFormat> named(String name) {
    return all().stream().filter(format -> format.name().equals(name)).findFirst();
  }
}

package dev.scopekeeper.transfer;

import dev.scopekeeper.api.ByteSize;
import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.attachment.AttachmentProblem;
import dev.scopekeeper.storage.ObjectKey;
import dev.scopekeeper.storage.Stored;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/**
 * The source of a file to import: its text in the request, or an upload of the caller.
 *
 * @param columns the fields of the columns of a table, if the user chose them
 * @param headerLine the line of the header of a table, if the user chose it
 * @param timeZone of the user, by its name
 */
record ImportSource(
    Optional<String> file,
    Optional<UUID> upload,
    Optional<List<ColumnChoice>> columns,
    Optional<Integer> headerLine,
    Optional<String> timeZone) {
  /** Maximum bytes of an upload, both as sent and decompressed. */
  static final int MAX_BYTES = 40_000_000;

  /**
   * Reads the file.
   *
   * @throws Problem if there is no file or more than one, or it cannot be read
   */
  ImportedFile read(Call<?> call) {
    if (file.isPresent() == upload.isPresent()) {
      throw Problem.at("#", ImportProblem.FILE_OR_UPLOAD);
    }
    var choices = new ReadingChoices(columns, headerLine, timeZone.map(ImportSource::zone));
    try {
      var text =
          upload.map(id -> uploaded(call, id)).or(() -> file.map(ForeignText::of)).orElseThrow();
      return ImportFile.parse(text, choices);
    } catch (UnreadableImport e) {
      throw Problem.field(upload.isPresent() ? "upload" : "file", e.problem());
    }
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw Problem.field("timeZone", ImportProblem.NO_SUCH_TIME_ZONE);
    }
  }

  /** Deletes the imported upload. */
  void deleteUpload(Call<?> call) {
    upload.ifPresent(id -> call.storage().delete(key(call, id)));
  }

  /** The account is part of the key, so only the owner of an upload can import it. */
  private static ObjectKey key(Call<?> call, UUID id) {
    return ObjectKey.importUpload(call.caller().account(), id);
  }

  private static ForeignText uploaded(Call<?> call, UUID id) {
    var stored =
        call.storage()
            .find(key(call, id))
            .orElseThrow(() -> Problem.field("upload", AttachmentProblem.NO_SUCH_UPLOAD));
    return ForeignText.of(read(call, stored));
  }

  private static byte[] read(Call<?> call, Stored stored) {
    if (stored.bytes() > MAX_BYTES) {
      throw tooLarge();
    }
    try (var in = new BufferedInputStream(call.storage().read(stored))) {
      return compressed(in) ? limited(new GZIPInputStream(in)) : limited(in);
    } catch (IOException e) {
      throw new UnreadableImport(FileProblem.BROKEN_GZIP);
    }
  }

  /** RFC 1952 §2.3.1. */
  private static boolean compressed(InputStream in) throws IOException {
    in.mark(2);
    var compressed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return compressed;
  }

  private static byte[] limited(InputStream in) throws IOException {
    var bytes = in.readNBytes(MAX_BYTES);
    if (in.read() != -1) {
      throw tooLarge();
    }
    return bytes;
  }

  private static Problem tooLarge() {
    return Problem.field(
        "upload", ImportProblem.IMPORT_TOO_LARGE.with("limit", new ByteSize(MAX_BYTES)));
  }
}

package dev.scopekeeper.export;

import dev.scopekeeper.account.Account;
import dev.scopekeeper.api.ByteSize;
import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Ids;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.attachment.Uploads;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.storage.ObjectKey;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;

/** Creates export files in the store, where they are deleted after a day. */
record FileExport(Call<?> call) {
  /**
   * Creates a file and returns a link to it. The content goes through a temporary file, so memory
   * does not limit its size.
   *
   * @param writer writes the content and returns the title of the file, without date and extension
   */
  Download create(ExportFormat format, Function<OutputStream, String> writer) {
    var id = Ids.generate();
    call.database().read(tx -> requireSpace(tx, id, 0));
    var file = temporary();
    try {
      var title = write(file, writer);
      count(id, Files.size(file));
      var key = ObjectKey.export(call.caller().account(), id);
      call.storage().put(key, file);
      var name = name(title, format);
      var link = call.storage().download(key, name, format.contentType());
      return new Download(link.url(), name, Files.size(file), link.expiresAt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
    }
  }

  /**
   * Counts the file towards the daily limit until the sweep deletes it, so repeated exports cannot
   * fill the store.
   */
  private void count(UUID id, long bytes) {
    var account = call.caller().account();
    call.database()
        .write(tx -> {
          Account.lock(tx, account);
          call.lockSessionRow(tx);
          requireSpace(tx, id, bytes).announce(id, account, bytes, call.now());
          return id;
        });
  }

  /** The first export of a day is never too large, so that everybody can leave with their data. */
  private Uploads requireSpace(Transaction tx, UUID id, long bytes) {
    var exports = Uploads.ofExports(tx, call.caller().account());
    var before = exports.totalExcluding(id).bytes();
    var limit = call.application().configuration().fileLimits().exports();
    if (before > 0 && before + bytes > limit) {
      throw Problem.of(ExportProblem.EXPORTS_TOO_LARGE.with("limit", new ByteSize(limit)));
    }
    return exports;
  }

  private static String write(Path file, Function<OutputStream, String> writer) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      return writer.apply(out);
    }
  }

  /** A file name that every file system accepts. */
  private String name(String title, ExportFormat format) {
    var plain = title.replaceAll("[\\p{Cc}\\p{Cf}/\\\\:*?\"<>|]+", " ").strip();
    var day = LocalDate.ofInstant(call.now(), ZoneOffset.UTC);
    return plain + " " + day + "." + format.extension();
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("export", null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.scopekeeper.export;

import dev.scopekeeper.account.Account;
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

/** The one way on which files that are made here leave: by the store, where a day later they go. */
record Departure(Call<?> call) {
  private static final long MEGABYTE = 1024 * 1024;

  /**
   * Makes a file and hands out where it can be had. It passes through a temporary file, so that its
   * size is not limited by memory.
   *
   * @param writing writes the whole of it and tells its name, without date and ending
   */
  Download of(ExportFormat format, Function<OutputStream, String> writing) {
    var id = Ids.generate();
    call.database().read(tx -> requireSpace(tx, id, 0));
    var file = temporary();
    try {
      var title = write(file, writing);
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

  /** Counts it until the sweep has deleted it: whoever exports over and over fills nothing. */
  private void count(UUID id, long bytes) {
    var account = call.caller().account();
    call.database()
        .write(tx -> {
          Account.lock(tx, account);
          call.lockSession(tx);
          requireSpace(tx, id, bytes).announce(id, account, bytes, call.now());
          return id;
        });
  }

  /** The first export of a day has space whatever its size: nobody is to be kept from leaving. */
  private Uploads requireSpace(Transaction tx, UUID id, long bytes) {
    var exports = Uploads.ofExports(tx, call.caller().account());
    var before = exports.totalExcluding(id).bytes();
    var limit = call.application().configuration().fileLimits().exports();
    if (before > 0 && before + bytes > limit) {
      throw Problem.of(
          Problem.Kind.TOO_LARGE,
          "Your exports of a day may have "
              + limit / MEGABYTE
              + " MB together. Try again tomorrow.");
    }
    return exports;
  }

  private static String write(Path file, Function<OutputStream, String> writing)
      throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      return writing.apply(out);
    }
  }

  /** A name that every file system takes. */
  private String name(String title, ExportFormat format) {
    var plain = title.replaceAll("[\\p{Cc}\\p{Cf}/\\\\:*?\"<>|]+", " ").strip();
    var day = LocalDate.ofInstant(call.now(), ZoneOffset.UTC);
    return plain + " " + day + "." + format.ending();
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

package dev.scopekeeper.local;

import dev.scopekeeper.api.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the data is kept. One instance at a time, and nobody else on the machine. */
final class DataFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * @throws CannotStart where another instance uses the folder
   */
  static DataFolder open(Path folder) {
    try {
      OwnerOnly.folder(folder);
      var file = folder.resolve("lock");
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new CannotStart(
            "The data folder "
                + folder
                + " is in use by process "
                + Files.readString(folder.resolve("pid")).strip()
                + ". Stop it, or choose another folder with DATA_DIR.");
      }
      Files.writeString(folder.resolve("pid"), String.valueOf(ProcessHandle.current().pid()));
      return new DataFolder(folder, channel);
    } catch (IOException e) {
      throw new CannotStart("The data folder " + folder + " cannot be written to.", e);
    }
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** A password made at the first start and readable by its owner only. */
  String password() {
    return secret(folder.resolve("password"));
  }

  /** The secret in a file that is made once and readable by its owner only. */
  static String secret(Path file) {
    try {
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Secrets.token());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (java.nio.channels.OverlappingFileLockException e) {
      return false;
    }
  }
}

package dev.scopekeeper.local;

import dev.scopekeeper.api.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The data folder. Only one instance uses it at a time, and no other user can read it. */
final class DataFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * @throws CannotStart if another instance uses the folder
   */
  static DataFolder open(Path folder) {
    try {
      OwnerOnly.folder(folder);
      var file = folder.resolve("lock");
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
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

  /** The password, created at the first start and readable only by its owner. */
  String password() {
    return secret(folder.resolve("password"));
  }

  /** The secret in a file, created once and readable only by its owner. */
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

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (java.nio.channels.OverlappingFileLockException e) {
      return false;
    }
  }
}

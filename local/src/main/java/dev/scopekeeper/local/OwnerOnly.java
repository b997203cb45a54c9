package dev.scopekeeper.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is on disk to the user who runs Scopekeeper: nobody else on the machine reads or
 * changes it, whatever the umask of the shell or service that started it.
 */
final class OwnerOnly {
  private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);

  /** No permissions for group and others (POSIX umask). */
  private static final int UMASK = 0077;

  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  static {
    setUmask();
  }

  private OwnerOnly() {}

  /**
   * Makes a folder where there is none, and takes from group and others what they may do with
   * anything in it: an earlier version, or a restored backup, may have left that open. From now on
   * whatever this process makes, here or elsewhere, is its owner's only.
   *
   * @throws IOException where the folder cannot be made or read
   */
  static void folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    close(folder);
  }

  /** Takes from group and others what they may do with a folder and anything in it. */
  static void close(Path folder) throws IOException {
    Files.walkFileTree(folder, new Closing());
  }

  private static final class Closing extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return closed(folder);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return closed(file);
    }

    /** What went away meanwhile, or is another user's: not ours to close. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      LOG.debug("{} could not be looked at", file, e);
      return FileVisitResult.CONTINUE;
    }

    private static FileVisitResult closed(Path path) {
      var view =
          Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      try {
        var attributes = view.readAttributes();
        if (!attributes.isSymbolicLink() && !OWNERS.containsAll(attributes.permissions())) {
          var left = EnumSet.copyOf(OWNERS);
          left.retainAll(attributes.permissions());
          view.setPermissions(left);
        }
      } catch (IOException e) {
        LOG.warn("Others on this machine may read {}: its permissions cannot be changed", path, e);
      }
      return FileVisitResult.CONTINUE;
    }
  }

  /** Java has no call for it, and not everything that makes files here takes permissions. */
  @SuppressWarnings("restricted")
  private static void setUmask() {
    var linker = Linker.nativeLinker();
    var umask =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("umask"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    try {
      var before = (int) umask.invokeExact(UMASK);
      LOG.debug("The umask was {}", Integer.toOctalString(before));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new UncheckedIOException(new IOException("The umask cannot be set", e));
    }
  }
}

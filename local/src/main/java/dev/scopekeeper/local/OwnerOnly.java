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
 * Restricts files on disk to the user who runs Scopekeeper, whatever umask the shell or service has
 * that started it.
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
   * Creates a folder if necessary, and removes all permissions of group and others in it: an
   * earlier version or a restored backup may have left them. From now on this process creates only
   * files that its owner alone can access.
   *
   * @throws IOException if the folder cannot be created or read
   */
  static void folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    restrict(folder);
  }

  /** Removes all permissions of group and others on a folder and its content. */
  static void restrict(Path folder) throws IOException {
    Files.walkFileTree(folder, new Restricting());
  }

  private static final class Restricting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return restrict(folder);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return restrict(file);
    }

    /** Ignores files that were deleted meanwhile or belong to another user. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      LOG.debug("{} could not be looked at", file, e);
      return FileVisitResult.CONTINUE;
    }

    private static FileVisitResult restrict(Path path) {
      var view =
          Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      try {
        var attributes = view.readAttributes();
        if (!attributes.isSymbolicLink() && !OWNERS.containsAll(attributes.permissions())) {
          var kept = EnumSet.copyOf(OWNERS);
          kept.retainAll(attributes.permissions());
          view.setPermissions(kept);
        }
      } catch (IOException e) {
        LOG.warn("Others on this machine may read {}: its permissions cannot be changed", path, e);
      }
      return FileVisitResult.CONTINUE;
    }
  }

  /** Java has no API for it, and not all code that creates files accepts permissions. */
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

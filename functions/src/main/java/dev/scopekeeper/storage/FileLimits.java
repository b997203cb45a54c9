package dev.scopekeeper.storage;

import java.util.Map;
import java.util.Optional;

/**
 * Limits for file sizes, in bytes.
 *
 * @param attachment one file
 * @param project all files of a project together
 * @param exports all exports of an account in a day
 */
public record FileLimits(long attachment, long project, long exports) {
  private static final long MEGABYTE = 1024 * 1024;

  /** 25 MB a file, 1 GB a project, 1 GB of exports. */
  public static final FileLimits USUAL =
      new FileLimits(25 * MEGABYTE, 1024 * MEGABYTE, 1024 * MEGABYTE);

  /**
   * Reads {@code ATTACHMENT_MAX_BYTES}, {@code PROJECT_MAX_BYTES} and {@code EXPORTS_MAX_BYTES}.
   *
   * @throws IllegalArgumentException naming the variable that is wrong
   */
  public static FileLimits from(Map<String, String> environment) {
    return new FileLimits(
        bytes(environment, "ATTACHMENT_MAX_BYTES", USUAL.attachment()),
        bytes(environment, "PROJECT_MAX_BYTES", USUAL.project()),
        bytes(environment, "EXPORTS_MAX_BYTES", USUAL.exports()));
  }

  private static long bytes(Map<String, String> environment, String name, long usual) {
    var text = Optional.ofNullable(environment.get(name)).orElse(String.valueOf(usual));
    if (!text.matches("[1-9][0-9]{0,14}")) {
      throw new IllegalArgumentException(name + " must be a number of bytes, not \"" + text + "\"");
    }
    return Long.parseLong(text);
  }
}

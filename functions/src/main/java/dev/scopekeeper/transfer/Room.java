package dev.scopekeeper.transfer;

/**
 * What a file may take of memory, once it is read. It is counted while reading, roughly and rather
 * too high, so that no file needs more than a small server has: 256 MB, of which the text of the
 * file and what is made of it need their part.
 */
final class Room {
  private static final long BYTES = 64_000_000;

  private long left = BYTES;

  /** Throws {@link UnreadableImport} when there is no room for so many bytes more. */
  void take(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw new UnreadableImport(
          "This file holds more than can be worked on at once. Export less of it at a time.");
    }
  }
}

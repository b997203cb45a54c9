package dev.scopekeeper.inbox;

import dev.scopekeeper.inbox.Similarity.Idea;
import java.util.Collection;

/** Counts in how many titles each word occurs. */
final class WordCounts {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int SMALLEST = 16;

  private long[] words = new long[SMALLEST];
  private int[] counts = new int[SMALLEST];
  private int size;

  static WordCounts of(Collection<Idea> ideas) {
    var counts = new WordCounts();
    for (var idea : ideas) {
      for (var hash : idea.title()) {
        if (Idea.isLast(hash)) {
          counts.add(hash);
        }
      }
    }
    return counts;
  }

  /**
   * @param word its last hash
   */
  int of(long word) {
    return counts[slot(word)];
  }

  int bytes() {
    return words.length * (Long.BYTES + Integer.BYTES);
  }

  private void add(long word) {
    var slot = slot(word);
    if (counts[slot]++ == 0) {
      words[slot] = word;
      if (++size > words.length / 2) {
        grow();
      }
    }
  }

  private void grow() {
    var oldWords = words;
    var oldCounts = counts;
    words = new long[2 * oldWords.length];
    counts = new int[2 * oldCounts.length];
    for (var i = 0; i < oldWords.length; i++) {
      if (oldCounts[i] > 0) {
        var slot = slot(oldWords[i]);
        words[slot] = oldWords[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private int slot(long word) {
    var slot = (int) ((word * GOLDEN) >>> (Long.numberOfLeadingZeros(words.length) + 1));
    while (counts[slot] > 0 && words[slot] != word) {
      slot = (slot + 1) & (words.length - 1);
    }
    return slot;
  }
}

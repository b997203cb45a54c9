package dev.scopekeeper.inbox;

import dev.scopekeeper.inbox.Similarity.Idea;

/**
 * A hash table that finds the words of an idea that equal another word or share its beginning, in
 * constant time. It distinguishes the words of the title; for other words it only records that
 * there is one.
 */
final class WordTable {

  /** Match flags: the word equals or begins like a word of the title, or of the whole idea. */
  static final int LIKE_TITLE = 1;

  static final int EQUALS_TITLE = 2;
  static final int LIKE_WHOLE = 4;
  static final int EQUALS_WHOLE = 8;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int SMALLEST = 4;

  /** The sets per hash: words with it as last hash, as first hash, and at all. */
  private static final int WORDS = 0;

  private static final int FIRST = 1;
  private static final int ANY = 2;
  private static final int SETS = 3;

  /** Open addressing; 0 marks a free slot. */
  private final long[] keys;

  /** The sets of each key: a bit per word of the title, and one for the whole idea. */
  private final long[] sets;

  private final int shift;
  private final int longs;

  WordTable(Idea idea) {
    var count = count(idea.title());
    var hashes = idea.title().length + idea.whole().length;
    var bits = Math.max(SMALLEST, Integer.SIZE - Integer.numberOfLeadingZeros(2 * hashes));
    this.longs = Math.max(1, (count + Long.SIZE - 1) / Long.SIZE);
    this.keys = new long[1 << bits];
    this.shift = Long.SIZE - bits;
    this.sets = new long[(SETS * (longs + 1)) << bits];
    put(idea.title(), true);
    put(idea.whole(), false);
  }

  private static int count(long[] hashes) {
    var count = 0;
    for (var hash : hashes) {
      count += Idea.isLast(hash) ? 1 : 0;
    }
    return count;
  }

  private void put(long[] hashes, boolean ofTitle) {
    var word = 0;
    var first = true;
    for (var hash : hashes) {
      var slot = slot(hash);
      keys[slot] = key(hash);
      var last = Idea.isLast(hash);
      var bit = ofTitle ? word : longs * Long.SIZE;
      if (last) {
        mark(slot, WORDS, bit);
        word++;
      }
      if (first) {
        mark(slot, FIRST, bit);
      }
      mark(slot, ANY, bit);
      first = last;
    }
  }

  private void mark(int slot, int set, int bit) {
    sets[start(slot, set) + bit / Long.SIZE] |= 1L << bit;
  }

  private int start(int slot, int set) {
    return (SETS * slot + set) * (longs + 1);
  }

  /** The number of longs in a set of words of the title. */
  int longs() {
    return longs;
  }

  /**
   * Adds the words of the title that another word equals or begins like to two sets.
   *
   * @param hashes contains the hashes of the other word
   * @param from index of its first hash
   * @param to index after its last hash
   * @return match flags
   */
  int find(long[] hashes, int from, int to, long[] equal, long[] alike) {
    var found = 0;
    for (var i = from; i < to; i++) {
      var slot = slot(hashes[i]);
      if (keys[slot] != 0) {
        found |= add(start(slot, FIRST), alike);
        if (i == from) {
          found |= add(start(slot, ANY), alike);
        }
        if (i == to - 1) {
          found |= add(start(slot, WORDS), equal) << 1;
        }
      }
    }
    return found;
  }

  private int add(int start, long[] to) {
    var bits = 0L;
    for (var i = 0; i < longs; i++) {
      bits |= sets[start + i];
      to[i] |= sets[start + i];
    }
    return (bits == 0 ? 0 : LIKE_TITLE) | (sets[start + longs] == 0 ? 0 : LIKE_WHOLE);
  }

  /**
   * Returns the slot of a hash, or the free slot for it. Half of the slots are free, so the loop
   * ends.
   */
  private int slot(long hash) {
    var key = key(hash);
    var slot = (int) ((key * GOLDEN) >>> shift);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** The hash without the mark of a last hash; never 0. */
  private static long key(long hash) {
    return hash | 1;
  }
}

package dev.scopekeeper.inbox;

import dev.scopekeeper.inbox.Likeness.Idea;

/**
 * Finds which words of an idea another word equals or begins like, in a time that does not depend
 * on how many there are. The words of the title are told apart; of the rest, only that there is
 * one.
 */
final class WordTable {

  /**
   * What is found: a word of the title, or of the whole idea, that the word begins like or equals.
   */
  static final int LIKE_TITLE = 1;

  static final int EQUALS_TITLE = 2;
  static final int LIKE_WHOLE = 4;
  static final int EQUALS_WHOLE = 8;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int SMALLEST = 4;

  /** The words that a hash is of, that have it as their first, and that have it at all. */
  private static final int WORDS = 0;

  private static final int FIRST = 1;
  private static final int ANY = 2;
  private static final int SETS = 3;

  /** Open addressing; 0 is a free place. */
  private final long[] keys;

  /** For each key its sets: a bit for each word of the title, and one for the whole idea. */
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

  /** How many longs a set of the title's words takes. */
  int longs() {
    return longs;
  }

  /**
   * Adds the words of the title that another word equals, and those that it begins like, to two
   * sets.
   *
   * @param hashes the other word is among them
   * @param from where it begins
   * @param to behind its last hash
   * @return what was found
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
    var any = 0L;
    for (var i = 0; i < longs; i++) {
      any |= sets[start + i];
      to[i] |= sets[start + i];
    }
    return (any == 0 ? 0 : LIKE_TITLE) | (sets[start + longs] == 0 ? 0 : LIKE_WHOLE);
  }

  /** Where the hash is, or would be: half of the places are free, so that there is one. */
  private int slot(long hash) {
    var key = key(hash);
    var slot = (int) ((key * GOLDEN) >>> shift);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** Without the mark of the last, and never 0. */
  private static long key(long hash) {
    return hash | 1;
  }
}

package dev.scopekeeper.inbox;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The similarity of two ideas, from 0 to 1. Shared words count, rare ones more. See
 * docs/decisions/0018-near-duplicates.md for reasons and quality, 0044 for cost.
 */
final class Similarity {

  /** The threshold above which an idea is shown as similar. */
  static final double ALIKE = 0.55;

  private static final int SMOOTHING = 10;

  /** Precomputed logarithms: a project has at most 30,000 ideas. */
  private static final double[] LOGARITHMS = new double[1 << 15];

  static {
    for (var i = 1; i < LOGARITHMS.length; i++) {
      LOGARITHMS[i] = Math.log(i);
    }
  }

  private final WordCounts frequency;
  private final int count;

  /**
   * @param known all ideas to compare with; words that many of them share weigh little
   */
  Similarity(Collection<Idea> known) {
    frequency = WordCounts.of(known);
    count = known.size();
  }

  double between(Idea first, Idea second) {
    return comparison(first, false).similarity(second);
  }

  /**
   * Prepares the comparison of an idea with many others.
   *
   * @param known whether it is one of the known ones; then it is not counted again
   */
  Comparison comparison(Idea idea, boolean known) {
    return new Comparison(this, idea, known ? 1 : 0);
  }

  /**
   * The weight of a word. It is smoothed, so that with few known ideas all words weigh nearly the
   * same.
   *
   * @param word its last hash
   * @param ofCount number of ideas to leave out
   * @param ofFrequency number of those that have the word in the title
   */
  double weight(long word, int ofCount, int ofFrequency) {
    return 1
        + logarithm(count - ofCount + SMOOTHING)
        - logarithm(frequency.of(word) - ofFrequency + SMOOTHING);
  }

  private static double logarithm(int number) {
    return number < LOGARITHMS.length ? LOGARITHMS[number] : Math.log(number);
  }

  int bytes() {
    return frequency.bytes();
  }

  /**
   * The words of an idea as hashes, so that comparing words needs no letters.
   *
   * <p>A word is a sequence of hashes of its prefixes, from the shortest that makes another word
   * alike ({@link #commonBeginning}) to the word itself. Two words are equal if their last hashes
   * are. They begin alike if the first hash of one is among those of the other. The lowest bit
   * marks the last hash of a word.
   *
   * <p>Hashes have 63 bits. A collision only makes two ideas of a project look more similar than
   * they are.
   */
  static final class Idea {

    /** Only this many first words of a text count. */
    static final int MOST_WORDS = 100;

    /** Shorter common prefixes do not count. */
    private static final int SHORTEST_COMMON_BEGINNING = 5;

    /** The minimum share of the longer word that both have in common. */
    private static final double COMMON_SHARE = 0.7;

    private static final long LAST = 1;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Two arrays with their headers, and the object. */
    private static final int OVERHEAD = 56;

    private final long[] title;
    private final long[] whole;

    private Idea(long[] title, long[] whole) {
      this.title = title;
      this.whole = whole;
    }

    /** An idea to compare others with. All of its words count. */
    static Idea of(String title, String text) {
      return of(title, text, Integer.MAX_VALUE);
    }

    /** One of many ideas, with bounded memory. */
    static Idea bounded(String title, String text) {
      return of(title, text, MOST_WORDS);
    }

    private static Idea of(String title, String text, int most) {
      return new Idea(
          hashes(first(Words.of(title), MOST_WORDS)),
          hashes(first(Words.of(text.isEmpty() ? title : title + " " + text), most)));
    }

    private static List<String> first(List<String> words, int most) {
      return words.subList(0, Math.min(words.size(), most));
    }

    /** The hashes of the title's words, one word after the other. */
    long[] title() {
      return title;
    }

    /** The hashes of the words of title and text. */
    long[] whole() {
      return whole;
    }

    int bytes() {
      return OVERHEAD + Long.BYTES * (title.length + whole.length);
    }

    static boolean isLast(long hash) {
      return (hash & LAST) != 0;
    }

    /** The hash of a whole word, as an idea contains it. */
    static long hash(String word) {
      var hashes = hashes(List.of(word));
      return hashes[hashes.length - 1];
    }

    private static long[] hashes(List<String> words) {
      var hashes = new long[words.stream().mapToInt(Idea::beginnings).sum()];
      var end = 0;
      for (var word : words) {
        var shortest = Math.min(commonBeginning(word.length()), word.length());
        var hash = FNV_OFFSET;
        for (var i = 0; i < word.length(); i++) {
          hash = (hash ^ word.charAt(i)) * FNV_PRIME;
          if (i + 1 >= shortest) {
            hashes[end++] = hash & ~LAST;
          }
        }
        hashes[end - 1] |= LAST;
      }
      return hashes;
    }

    /** The number of hashes of a word. */
    private static int beginnings(String word) {
      return 1 + Math.max(0, word.length() - commonBeginning(word.length()));
    }

    /** The number of first letters that a word must share with a word that is not longer. */
    private static int commonBeginning(int length) {
      return Math.max(SHORTEST_COMMON_BEGINNING, (int) Math.ceil(COMMON_SHARE * length));
    }

    @Override
    public String toString() {
      return Arrays.toString(title) + " " + Arrays.toString(whole);
    }
  }
}

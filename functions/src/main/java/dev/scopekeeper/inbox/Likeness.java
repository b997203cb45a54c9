package dev.scopekeeper.inbox;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * How much two ideas are alike, from 0 to 1: by the words they share, of which rare ones say more.
 * Why so, and how well it does: docs/decisions/0040-near-duplicates.md; what it costs: 0084.
 */
final class Likeness {

  /** From here on one of two ideas is shown beside the other. */
  static final double ALIKE = 0.55;

  private static final int SMOOTHING = 10;

  /** Logarithms of what is asked for most: a project has at most 30,000 ideas. */
  private static final double[] LOGARITHMS = new double[1 << 15];

  static {
    for (var i = 1; i < LOGARITHMS.length; i++) {
      LOGARITHMS[i] = Math.log(i);
    }
  }

  private final WordCounts frequency;
  private final int count;

  /**
   * @param known everything there is to compare with: what many of them say tells little
   */
  Likeness(Collection<Idea> known) {
    frequency = WordCounts.of(known);
    count = known.size();
  }

  double of(Idea one, Idea other) {
    return comparison(one, false).of(other);
  }

  /**
   * Prepares an idea for being compared with many.
   *
   * @param known whether it is one of the known ones: then it does not count as an idea besides
   */
  Comparison comparison(Idea idea, boolean known) {
    return new Comparison(this, idea, known ? 1 : 0);
  }

  /**
   * How much a word says. Smoothed, so that with few ideas known all words weigh nearly the same.
   *
   * @param word its last hash
   * @param ofCount ideas that are not counted
   * @param ofFrequency ideas among them that have the word in their titles
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
   * The words of an idea as they are compared: as hashes, so that two words need no look at their
   * letters.
   *
   * <p>A word is the hashes of its beginnings, from the shortest that makes another word alike
   * ({@link #commonBeginning}) to the word itself. Two words are equal where their last hashes are,
   * and begin alike where the first hash of one is among those of the other. The lowest bit of a
   * hash is set where it is a word's last.
   *
   * <p>Hashes have 63 bits. Two words that share one by chance only make ideas of one project look
   * more alike than they are.
   */
  static final class Idea {

    /** Of a text so many words count: its first ones. */
    static final int MOST_WORDS = 100;

    /** Beginnings shorter than this make no words alike. */
    private static final int SHORTEST_COMMON_BEGINNING = 5;

    /** The part of the longer of two words that they share at least. */
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

    /** An idea to compare others with: all of its words count. */
    static Idea of(String title, String text) {
      return of(title, text, Integer.MAX_VALUE);
    }

    /** An idea among many: what it takes of memory is bounded. */
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

    /** The hash of a whole word, as it stands in an idea. */
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

    /** How many hashes a word takes. */
    private static int beginnings(String word) {
      return 1 + Math.max(0, word.length() - commonBeginning(word.length()));
    }

    /** How many letters a word has to share with one that is not longer, to be like it. */
    private static int commonBeginning(int length) {
      return Math.max(SHORTEST_COMMON_BEGINNING, (int) Math.ceil(COMMON_SHARE * length));
    }

    @Override
    public String toString() {
      return Arrays.toString(title) + " " + Arrays.toString(whole);
    }
  }
}

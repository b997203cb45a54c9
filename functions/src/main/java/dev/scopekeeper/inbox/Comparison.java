package dev.scopekeeper.inbox;

import dev.scopekeeper.inbox.Likeness.Idea;
import java.util.Arrays;

/**
 * Compares one idea with many others. Each word of another is looked up once, however long the one
 * idea is; of most others only the titles are looked at. Not for use by several threads at once.
 */
final class Comparison {
  private static final double BEGINS_ALIKE = 0.9;
  private static final double WHOLE = 0.4;
  private static final double TEXTS = 0.95;
  private static final double OPPOSED = 0.5;
  private static final double ROUNDING = 1e-9;

  private final Likeness likeness;
  private final int known;
  private final WordTable table;
  private final Opposites opposites;

  /** The words of the title, by their last hashes. */
  private final long[] words;

  private final double[] weights;
  private final double weight;

  /** Which words of the title were found in another idea. */
  private final long[] equal;

  private final long[] alike;

  /** What was found of each word of another title. */
  private final int[] found = new int[Idea.MOST_WORDS];

  private long lookups;

  /**
   * @param known 1 where the idea is counted among the known ones, else 0
   */
  Comparison(Likeness likeness, Idea idea, int known) {
    this.likeness = likeness;
    this.known = known;
    this.table = new WordTable(idea);
    this.words = Arrays.stream(idea.title()).filter(Idea::isLast).toArray();
    this.opposites = Opposites.of(words);
    this.weights =
        Arrays.stream(words).mapToDouble(word -> likeness.weight(word, known, known)).toArray();
    this.weight = positive(Arrays.stream(weights).sum());
    this.equal = new long[table.longs()];
    this.alike = new long[table.longs()];
  }

  private static double positive(double weight) {
    return Math.max(weight, Double.MIN_NORMAL);
  }

  /** How many words were looked up so far: what the comparisons cost. */
  long lookups() {
    return lookups;
  }

  /** How much alike the idea and another are. */
  double of(Idea other) {
    findTitle(other.title());
    return of(other, titles(other.title()));
  }

  /** How much alike they are; 0 where that is less than {@link Likeness#ALIKE}. */
  double alikeOnly(Idea other) {
    if (!findTitle(other.title())) {
      return 0;
    }
    var titles = titles(other.title());
    // no text of the other could do more than have all words of the idea's title
    var most = Math.max(titles.both(), TEXTS * Math.sqrt(titles.inWhole()));
    if (most < Likeness.ALIKE - ROUNDING) {
      return 0;
    }
    var likeness = of(other, titles);
    return likeness < Likeness.ALIKE ? 0 : likeness;
  }

  /**
   * What another title and the idea share.
   *
   * @param both what the titles share, of both together; and, for less, how much of the shorter one
   * @param inWhole how much of the other title is in the idea
   */
  private record Titles(double both, double inWhole) {}

  private double of(Idea other, Titles titles) {
    var opposed = opposites.among(other.title(), equal);
    forget();
    var hashes = other.whole();
    for (int from = 0, to; from < hashes.length; from = to) {
      to = end(hashes, from);
      find(hashes, from, to);
    }
    var texts = TEXTS * Math.sqrt(found() / weight * titles.inWhole());
    var most = Math.max(titles.both(), texts);
    return opposed ? OPPOSED * most : most;
  }

  /** Whether any word of another title is in the idea. */
  private boolean findTitle(long[] hashes) {
    forget();
    var any = 0;
    var word = 0;
    for (int from = 0, to; from < hashes.length; from = to) {
      to = end(hashes, from);
      found[word] = find(hashes, from, to);
      any |= found[word];
      word++;
    }
    return any != 0;
  }

  private Titles titles(long[] hashes) {
    var there = 0.0;
    var inTitle = 0.0;
    var inWhole = 0.0;
    var count = 0;
    for (var hash : hashes) {
      if (Idea.isLast(hash)) {
        var part = found[count];
        var shared = (part & WordTable.EQUALS_TITLE) == 0 ? 0 : known;
        var weighs = likeness.weight(hash, known, shared);
        there += weighs;
        inTitle += weighs * value(part, WordTable.LIKE_TITLE, WordTable.EQUALS_TITLE);
        inWhole += weighs * value(part, WordTable.LIKE_WHOLE, WordTable.EQUALS_WHOLE);
        count++;
      }
    }
    there = positive(there);
    var here = found();
    var dice = (here + inTitle) / (weight + there);
    var both =
        Math.min(words.length, count) < 2
            ? dice
            : (1 - WHOLE) * dice + WHOLE * Math.max(here / weight, inTitle / there);
    return new Titles(both, inWhole / there);
  }

  private static double value(int part, int like, int equals) {
    if ((part & equals) != 0) {
      return 1;
    }
    return (part & like) != 0 ? BEGINS_ALIKE : 0;
  }

  private void forget() {
    Arrays.fill(equal, 0);
    Arrays.fill(alike, 0);
  }

  private int find(long[] hashes, int from, int to) {
    lookups++;
    return table.find(hashes, from, to, equal, alike);
  }

  private static int end(long[] hashes, int from) {
    var end = from;
    while (!Idea.isLast(hashes[end])) {
      end++;
    }
    return end + 1;
  }

  /** What the words of the idea's title weigh that were found. */
  private double found() {
    var sum = 0.0;
    for (var i = 0; i < words.length; i++) {
      var bit = 1L << i;
      if ((equal[i / Long.SIZE] & bit) != 0) {
        sum += weights[i];
      } else if ((alike[i / Long.SIZE] & bit) != 0) {
        sum += weights[i] * BEGINS_ALIKE;
      }
    }
    return sum;
  }
}

package dev.scopekeeper.inbox;

import dev.scopekeeper.inbox.Similarity.Idea;
import java.util.Arrays;

/**
 * Compares one idea with many candidates. Each word of a candidate is looked up once, however long
 * the idea is. For most candidates only the titles are compared. Not thread-safe.
 */
final class Comparison {
  private static final double BEGINS_ALIKE = 0.9;
  private static final double WHOLE = 0.4;
  private static final double TEXTS = 0.95;
  private static final double OPPOSED = 0.5;
  private static final double ROUNDING = 1e-9;

  private final Similarity similarity;
  private final int known;
  private final WordTable table;
  private final Opposites opposites;

  /** The last hashes of the words of the title. */
  private final long[] words;

  private final double[] weights;
  private final double weight;

  /** The words of the title that occur in the candidate. */
  private final long[] equal;

  private final long[] alike;

  /** The matches of each word of the title of the candidate. */
  private final int[] found = new int[Idea.MOST_WORDS];

  private long lookups;

  /**
   * @param known 1 if the idea is one of the known ones, else 0
   */
  Comparison(Similarity similarity, Idea idea, int known) {
    this.similarity = similarity;
    this.known = known;
    this.table = new WordTable(idea);
    this.words = Arrays.stream(idea.title()).filter(Idea::isLast).toArray();
    this.opposites = Opposites.of(words);
    this.weights =
        Arrays.stream(words).mapToDouble(word -> similarity.weight(word, known, known)).toArray();
    this.weight = positive(Arrays.stream(weights).sum());
    this.equal = new long[table.longs()];
    this.alike = new long[table.longs()];
  }

  private static double positive(double weight) {
    return Math.max(weight, Double.MIN_NORMAL);
  }

  /** The number of words looked up so far: the cost of the comparisons. */
  long lookups() {
    return lookups;
  }

  /** Returns the similarity of the idea and a candidate. */
  double similarity(Idea candidate) {
    findTitle(candidate.title());
    return similarity(candidate, titles(candidate.title()));
  }

  /** Returns the similarity, or 0 if it is less than {@link Similarity#ALIKE}. */
  double alikeOnly(Idea candidate) {
    if (!findTitle(candidate.title())) {
      return 0;
    }
    var titles = titles(candidate.title());
    // upper bound: the text of the candidate contains all words of the title of the idea
    var most = Math.max(titles.both(), TEXTS * Math.sqrt(titles.inWhole()));
    if (most < Similarity.ALIKE - ROUNDING) {
      return 0;
    }
    var score = similarity(candidate, titles);
    return score < Similarity.ALIKE ? 0 : score;
  }

  /**
   * The overlap of the title of a candidate and the idea.
   *
   * @param both shared part of both titles; the share of the shorter title counts for less
   * @param inWhole part of the title of the candidate that is in the idea
   */
  private record Titles(double both, double inWhole) {}

  private double similarity(Idea candidate, Titles titles) {
    var opposed = opposites.among(candidate.title(), equal);
    reset();
    var hashes = candidate.whole();
    for (int from = 0, to; from < hashes.length; from = to) {
      to = end(hashes, from);
      find(hashes, from, to);
    }
    var texts = TEXTS * Math.sqrt(foundWeight() / weight * titles.inWhole());
    var most = Math.max(titles.both(), texts);
    return opposed ? OPPOSED * most : most;
  }

  /** Looks up the title of a candidate. Returns whether any word of it is in the idea. */
  private boolean findTitle(long[] hashes) {
    reset();
    var matches = 0;
    var word = 0;
    for (int from = 0, to; from < hashes.length; from = to) {
      to = end(hashes, from);
      found[word] = find(hashes, from, to);
      matches |= found[word];
      word++;
    }
    return matches != 0;
  }

  private Titles titles(long[] hashes) {
    var candidateWeight = 0.0;
    var inTitle = 0.0;
    var inWhole = 0.0;
    var count = 0;
    for (var hash : hashes) {
      if (Idea.isLast(hash)) {
        var part = found[count];
        var shared = (part & WordTable.EQUALS_TITLE) == 0 ? 0 : known;
        var weighs = similarity.weight(hash, known, shared);
        candidateWeight += weighs;
        inTitle += weighs * value(part, WordTable.LIKE_TITLE, WordTable.EQUALS_TITLE);
        inWhole += weighs * value(part, WordTable.LIKE_WHOLE, WordTable.EQUALS_WHOLE);
        count++;
      }
    }
    candidateWeight = positive(candidateWeight);
    var foundWeight = foundWeight();
    var dice = (foundWeight + inTitle) / (weight + candidateWeight);
    var both =
        Math.min(words.length, count) < 2
            ? dice
            : (1 - WHOLE) * dice
                + WHOLE * Math.max(foundWeight / weight, inTitle / candidateWeight);
    return new Titles(both, inWhole / candidateWeight);
  }

  private static double value(int part, int like, int equals) {
    if ((part & equals) != 0) {
      return 1;
    }
    return (part & like) != 0 ? BEGINS_ALIKE : 0;
  }

  private void reset() {
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

  /** The total weight of the words of the title that were found. */
  private double foundWeight() {
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

package dev.scopekeeper.inbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * {@link Similarity} as it was before it was indexed: every word of an idea with every word of
 * every other. What is quick has to come to the same.
 */
final class FormerSimilarity {

  /** From here on one of two ideas is shown beside the other. */
  static final double ALIKE = 0.55;

  private static final int SHORTEST_COMMON_BEGINNING = 5;
  private static final double COMMON_SHARE = 0.7;
  private static final double BEGINS_ALIKE = 0.9;
  private static final double WHOLE = 0.4;
  private static final double TEXTS = 0.95;
  private static final double OPPOSED = 0.5;

  /** An idea as it is compared. */
  record Idea(List<String> title, List<String> whole) {
    static Idea of(String title, String text) {
      return new Idea(
          FormerWords.of(title), FormerWords.of(text.isEmpty() ? title : title + " " + text));
    }
  }

  private final Map<String, Integer> frequency = new HashMap<>();
  private final int count;

  /**
   * @param known everything there is to compare with: what many of them say tells little
   */
  FormerSimilarity(List<Idea> known) {
    count = known.size();
    known.forEach(idea ->
        new HashSet<>(idea.title()).forEach(word -> frequency.merge(word, 1, Integer::sum)));
  }

  double of(Idea one, Idea other) {
    var titles = both(one.title(), other.title());
    var texts =
        TEXTS * Math.sqrt(share(one.title(), other.whole()) * share(other.title(), one.whole()));
    var alike = Math.max(titles, texts);
    return opposed(one.title(), other.title()) ? OPPOSED * alike : alike;
  }

  /** What two titles share, of both together; and, for less, how much of the shorter one. */
  private double both(List<String> one, List<String> other) {
    var found = found(one, other) + found(other, one);
    var dice = found / (weight(one) + weight(other));
    if (Math.min(one.size(), other.size()) < 2) {
      return dice;
    }
    var contained = Math.max(share(one, other), share(other, one));
    return (1 - WHOLE) * dice + WHOLE * contained;
  }

  private double share(List<String> words, List<String> among) {
    return found(words, among) / weight(words);
  }

  private double found(List<String> words, List<String> among) {
    return words.stream()
        .mapToDouble(word -> weight(word) * among.stream().mapToDouble(with(word)).max().orElse(0))
        .sum();
  }

  private static ToDoubleFunction<String> with(String word) {
    return other -> alike(word, other);
  }

  private static double alike(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    var longest = Math.min(one.length(), other.length());
    var common = 0;
    while (common < longest && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common >= SHORTEST_COMMON_BEGINNING
            && common >= COMMON_SHARE * Math.max(one.length(), other.length())
        ? BEGINS_ALIKE
        : 0;
  }

  private double weight(List<String> words) {
    return Math.max(words.stream().mapToDouble(this::weight).sum(), Double.MIN_NORMAL);
  }

  /** Smoothed, so that with few ideas known all words weigh nearly the same. */
  private double weight(String word) {
    return 1 + Math.log((count + 10.0) / (frequency.getOrDefault(word, 0) + 10.0));
  }

  private static boolean opposed(List<String> one, List<String> other) {
    Set<String> here = new HashSet<>(one);
    Set<String> there = new HashSet<>(other);
    return one.stream()
        .filter(word -> !there.contains(word))
        .anyMatch(word ->
            other.stream()
                .anyMatch(
                    against -> !here.contains(against) && FormerWords.opposed(word, against)));
  }
}

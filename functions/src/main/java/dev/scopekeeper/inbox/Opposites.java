package dev.scopekeeper.inbox;

import dev.scopekeeper.inbox.Similarity.Idea;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words in the title of another idea that are opposites of words in the title of an idea.
 *
 * @param opposites for the last hash of each opposite, the indices of the words it is opposite to
 */
record Opposites(Map<Long, List<Integer>> opposites) {
  private static final Map<Long, List<Long>> ALL = read();

  private static Map<Long, List<Long>> read() {
    var opposites = new HashMap<Long, List<Long>>();
    for (var pair : Words.opposites()) {
      var first = Idea.hash(pair.getFirst());
      var second = Idea.hash(pair.getLast());
      opposites.computeIfAbsent(first, _ -> new ArrayList<>()).add(second);
      opposites.computeIfAbsent(second, _ -> new ArrayList<>()).add(first);
    }
    return opposites;
  }

  /**
   * @param words last hashes of the words of a title
   */
  static Opposites of(long[] words) {
    var opposites = new HashMap<Long, List<Integer>>();
    for (var i = 0; i < words.length; i++) {
      for (var opposite : ALL.getOrDefault(words[i], List.of())) {
        opposites.computeIfAbsent(opposite, _ -> new ArrayList<>()).add(i);
      }
    }
    for (var word : words) {
      opposites.remove(word);
    }
    return new Opposites(opposites);
  }

  /**
   * Whether another title contains an opposite without the word itself.
   *
   * @param title hashes of the other title
   * @param shared a bit per word that both titles contain
   */
  boolean among(long[] title, long[] shared) {
    if (opposites.isEmpty()) {
      return false;
    }
    for (var hash : title) {
      for (var word : opposites.getOrDefault(hash, List.of())) {
        if ((shared[word / Long.SIZE] & 1L << word) == 0) {
          return true;
        }
      }
    }
    return false;
  }
}

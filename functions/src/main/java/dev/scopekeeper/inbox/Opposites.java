package dev.scopekeeper.inbox;

import dev.scopekeeper.inbox.Likeness.Idea;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words in the title of another idea take back what words in the title of an idea do.
 *
 * @param against indices of the words that each opposite, by its last hash, is against
 */
record Opposites(Map<Long, List<Integer>> against) {
  private static final Map<Long, List<Long>> KNOWN = known();

  private static Map<Long, List<Long>> known() {
    var known = new HashMap<Long, List<Long>>();
    for (var pair : Words.opposites()) {
      var one = Idea.hash(pair.getFirst());
      var other = Idea.hash(pair.getLast());
      known.computeIfAbsent(one, _ -> new ArrayList<>()).add(other);
      known.computeIfAbsent(other, _ -> new ArrayList<>()).add(one);
    }
    return known;
  }

  /**
   * @param words of a title, by their last hashes
   */
  static Opposites of(long[] words) {
    var against = new HashMap<Long, List<Integer>>();
    for (var i = 0; i < words.length; i++) {
      for (var opposite : KNOWN.getOrDefault(words[i], List.of())) {
        against.computeIfAbsent(opposite, _ -> new ArrayList<>()).add(i);
      }
    }
    for (var word : words) {
      against.remove(word);
    }
    return new Opposites(against);
  }

  /**
   * Whether one of them is in another title that does not have the word itself.
   *
   * @param title hashes of the other's
   * @param shared a bit for each word that both titles have
   */
  boolean among(long[] title, long[] shared) {
    if (against.isEmpty()) {
      return false;
    }
    for (var hash : title) {
      for (var word : against.getOrDefault(hash, List.of())) {
        if ((shared[word / Long.SIZE] & 1L << word) == 0) {
          return true;
        }
      }
    }
    return false;
  }
}

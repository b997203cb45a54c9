package dev.scopekeeper.transfer;

import dev.scopekeeper.change.Ranks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What all parts of a plan are made with.
 *
 * @param ids of new things
 * @param actor who imports
 */
record ImportContext(NameKeys sameness, Supplier<UUID> ids, UUID actor, Instant now) {
  private static final int LONGEST_NUMBERED = 55;
  private static final int FIRST_NUMBER = 2;
  private static final String DIGIT = "0";

  /**
   * Tells which names are one name to the database, by giving them the same key. The key of a text
   * that ends with digits ends with the key of these digits.
   */
  @FunctionalInterface
  interface NameKeys {
    List<String> of(List<String> names);
  }

  static List<String> ranks(int count) {
    return Ranks.first(count);
  }

  /** A moment that a file tells; what it does not tell, or says to come, is now. */
  Instant past(Optional<Instant> told) {
    return told.filter(at -> at.isBefore(now)).orElse(now);
  }

  UUID id() {
    return ids.get();
  }

  /**
   * The names, with a number behind those that another one before is the same as. The database is
   * asked once, however many are the same.
   */
  List<String> distinct(List<String> names) {
    var count = names.size();
    if (count == 0) {
      return names;
    }
    var begun = names.stream().map(name -> Text.cut(name, LONGEST_NUMBERED).strip() + " ").toList();
    // one number more than names is enough: one is passed over only where a name has it
    var numbers = IntStream.range(0, count + 1).mapToObj(i -> "" + (FIRST_NUMBER + i)).toList();
    var keys =
        sameness.of(
            Stream.of(
                    names.stream(),
                    begun.stream().map(beginning -> beginning + DIGIT),
                    numbers.stream(),
                    Stream.of(DIGIT))
                .flatMap(Function.identity())
                .toList());
    var taken = new HashSet<String>();
    var next = new HashMap<String, Integer>();
    var distinct = new ArrayList<String>();
    for (var i = 0; i < count; i++) {
      if (taken.add(keys.get(i))) {
        distinct.add(names.get(i));
      } else {
        var withDigit = keys.get(count + i);
        var beginning = withDigit.substring(0, withDigit.length() - keys.getLast().length());
        var number = next.getOrDefault(beginning, 0);
        while (!taken.add(beginning + keys.get(2 * count + number))) {
          number++;
        }
        next.put(beginning, number + 1);
        distinct.add(begun.get(i) + numbers.get(number));
      }
    }
    return distinct;
  }
}

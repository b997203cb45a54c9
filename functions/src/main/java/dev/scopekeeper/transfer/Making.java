package dev.scopekeeper.transfer;

import dev.scopekeeper.change.Ranks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What all parts of a plan are made with.
 *
 * @param ids of new things
 * @param actor who imports
 */
record Making(Sameness sameness, Supplier<UUID> ids, UUID actor, Instant now) {

  /** Tells which names are one name to the database, by giving them the same number. */
  @FunctionalInterface
  interface Sameness {
    List<Integer> of(List<String> names);
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

  /** The names, with a number behind those that another one before is the same as. */
  List<String> distinct(List<String> names) {
    var distinct = new ArrayList<>(names);
    var numbers = new HashMap<Integer, Integer>();
    while (true) {
      var taken = new HashSet<Integer>();
      var same = sameness.of(distinct);
      var again = false;
      for (var i = 0; i < distinct.size(); i++) {
        if (!taken.add(same.get(i))) {
          var number = numbers.merge(i, 1, Integer::sum) + 1;
          distinct.set(i, Text.cut(names.get(i), 55).strip() + " " + number);
          again = true;
        }
      }
      if (!again) {
        return distinct;
      }
    }
  }
}

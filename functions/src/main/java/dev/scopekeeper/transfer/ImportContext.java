package dev.scopekeeper.transfer;

import com.fasterxml.uuid.Generators;
import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.change.Ranks;
import dev.scopekeeper.database.Database;
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
 * The shared context of all parts of an import plan.
 *
 * @param ids supplies ids of new items
 * @param actor the account that imports
 */
record ImportContext(NameKeys nameKeys, Supplier<UUID> ids, UUID actor, Instant now) {
  private static final int LONGEST_NUMBERED = 55;
  private static final int FIRST_NUMBER = 2;
  private static final String DIGIT = "0";

  /**
   * Returns a comparison key for each name: the database treats names with equal keys as equal. The
   * key of a text that ends with digits ends with the key of these digits.
   */
  @FunctionalInterface
  interface NameKeys {
    List<String> of(List<String> names);
  }

  private record NameKey(String nameKey) {}

  static ImportContext of(Call<?> call, Instant now) {
    return new ImportContext(
        names -> nameKeys(call.database(), names),
        Generators.timeBasedEpochGenerator()::generate,
        call.caller().account(),
        now);
  }

  private static List<String> nameKeys(Database database, List<String> names) {
    return database
        .read(
            tx -> tx.sql("project/same_names").bind("names", Json.text(names)).list(NameKey.class))
        .stream()
        .map(NameKey::nameKey)
        .toList();
  }

  static List<String> ranks(int count) {
    return Ranks.first(count);
  }

  /** Returns the time from a file, or now if it is missing or in the future. */
  Instant notAfterNow(Optional<Instant> time) {
    return time.filter(at -> at.isBefore(now)).orElse(now);
  }

  UUID id() {
    return ids.get();
  }

  /**
   * Makes names distinct by appending numbers to repeated ones. It needs one query, however many
   * are repeated.
   */
  List<String> distinct(List<String> names) {
    var count = names.size();
    if (count == 0) {
      return names;
    }
    var prefixes =
        names.stream().map(name -> Text.cut(name, LONGEST_NUMBERED).strip() + " ").toList();
    // one number more than names is enough: a number is skipped only if a name already ends with it
    var numbers = IntStream.range(0, count + 1).mapToObj(i -> "" + (FIRST_NUMBER + i)).toList();
    var keys =
        nameKeys.of(
            Stream.of(
                    names.stream(),
                    prefixes.stream().map(beginning -> beginning + DIGIT),
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
        distinct.add(prefixes.get(i) + numbers.get(number));
      }
    }
    return distinct;
  }
}

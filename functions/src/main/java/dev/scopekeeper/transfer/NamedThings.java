package dev.scopekeeper.transfer;

import dev.scopekeeper.change.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Things that are known by their names: one for all names that the database takes for the same.
 *
 * @param byName which thing a name means
 */
record NamedThings<T extends Thing>(List<T> things, Map<String, UUID> byName) {

  /**
   * @param make a thing of a name and a rank
   */
  static <T extends Thing> NamedThings<T> of(
      Stream<String> given, ImportContext making, BiFunction<String, String, T> make) {
    var names = given.distinct().toList();
    var same = making.sameness().of(names);
    var ranks = ImportContext.ranks(names.size());
    var things = new ArrayList<T>();
    var byName = new HashMap<String, UUID>();
    var firsts = new HashMap<String, UUID>();
    for (var i = 0; i < names.size(); i++) {
      if (!firsts.containsKey(same.get(i))) {
        things.add(make.apply(names.get(i), ranks.get(i)));
        firsts.put(same.get(i), things.getLast().id());
      }
      byName.put(names.get(i), Objects.requireNonNull(firsts.get(same.get(i))));
    }
    return new NamedThings<>(things, byName);
  }

  Optional<UUID> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}

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
 * Items identified by name. Names that the database treats as equal share one item.
 *
 * @param byName the item of each name
 */
record NamedThings<T extends Thing>(List<T> things, Map<String, UUID> byName) {

  /**
   * @param make creates an item from a name and a rank
   */
  static <T extends Thing> NamedThings<T> of(
      Stream<String> nameStream, ImportContext context, BiFunction<String, String, T> make) {
    var names = nameStream.distinct().toList();
    var keys = context.nameKeys().of(names);
    var ranks = ImportContext.ranks(names.size());
    var things = new ArrayList<T>();
    var byName = new HashMap<String, UUID>();
    var byKey = new HashMap<String, UUID>();
    for (var i = 0; i < names.size(); i++) {
      if (!byKey.containsKey(keys.get(i))) {
        things.add(make.apply(names.get(i), ranks.get(i)));
        byKey.put(keys.get(i), things.getLast().id());
      }
      byName.put(names.get(i), Objects.requireNonNull(byKey.get(keys.get(i))));
    }
    return new NamedThings<>(things, byName);
  }

  Optional<UUID> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}

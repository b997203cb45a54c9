package dev.scopekeeper.transfer;

import dev.scopekeeper.change.Thing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Things that cards refer to by name: epics and releases. Names that differ only by case and white
 * space share one thing.
 *
 * @param byKey the thing of each name
 * @param notes which names are shared, cut or numbered
 * @param folded names of which there are no things, because there would be too many
 */
record NamedThings<T extends Thing>(
    List<T> things, Map<String, UUID> byKey, List<ImportedBoard.Note> notes, List<String> folded) {

  /**
   * The names that things are made of, in the order of the things.
   *
   * @param usual names that every project starts with; dropped if there would be too many
   * @param chosen names that the user chose; always kept
   * @param used names of cards, once for each card
   */
  record Wanted(String what, List<String> usual, List<String> chosen, List<String> used) {}

  /** A thing to make: its first spelling, the other ones, and the number of its cards. */
  private static final class Group {
    private final String name;
    private boolean kept;
    private final Set<String> spellings = new LinkedHashSet<>();
    private int cards;

    private Group(String name) {
      this.name = name;
    }
  }

  /**
   * @param make creates a thing from a name and a rank
   */
  static <T extends Thing> NamedThings<T> of(
      Wanted wanted, int most, ImportContext context, BiFunction<String, String, T> make) {
    var groups = groups(wanted);
    dropUsual(wanted, groups, most);
    var folded = fold(groups, most);
    var names =
        Names.of(
            wanted.what(), groups.values().stream().map(group -> group.name).toList(), context);
    var ranks = ImportContext.ranks(groups.size());
    var things = new ArrayList<T>();
    var byKey = new HashMap<String, UUID>();
    var notes = new ArrayList<>(names.notes());
    groups.forEach((key, group) -> {
      var name = names.names().get(things.size());
      things.add(make.apply(name, ranks.get(things.size())));
      byKey.put(key, things.getLast().id());
      group.spellings.remove(group.name);
      if (!group.spellings.isEmpty()) {
        notes.add(
            new ImportedBoard.Note(
                wanted.what() + " " + name,
                "is also written " + String.join(", ", group.spellings) + ": they become one"));
      }
    });
    return new NamedThings<>(things, byKey, notes, folded);
  }

  private static Map<String, Group> groups(Wanted wanted) {
    var groups = new LinkedHashMap<String, Group>();
    wanted.usual().forEach(name -> group(groups, name));
    wanted.chosen().forEach(name -> group(groups, name).kept = true);
    for (var name : wanted.used()) {
      var group = group(groups, name);
      group.spellings.add(name);
      group.cards++;
    }
    return groups;
  }

  private static Group group(Map<String, Group> groups, String name) {
    return groups.computeIfAbsent(SameName.key(name), _ -> new Group(name));
  }

  private static void dropUsual(Wanted wanted, Map<String, Group> groups, int most) {
    for (var name : wanted.usual().reversed()) {
      var key = SameName.key(name);
      var group = groups.get(key);
      if (groups.size() > most && group != null && !group.kept && group.cards == 0) {
        groups.remove(key);
      }
    }
  }

  /** Removes the names with the fewest cards, of equal ones the last, until the rest fits. */
  private static List<String> fold(Map<String, Group> groups, int most) {
    var smallest =
        new ArrayList<>(groups.entrySet())
            .reversed().stream()
                .filter(group -> !group.getValue().kept)
                .sorted(Comparator.comparingInt(group -> group.getValue().cards))
                .limit(Math.max(0, groups.size() - most))
                .map(Map.Entry::getKey)
                .toList();
    return smallest.reversed().stream()
        .flatMap(key -> Optional.ofNullable(groups.remove(key)).stream())
        .map(group -> group.name)
        .toList();
  }

  Optional<Folded> fold(ContentKind kind, int limit) {
    return Optional.of(folded)
        .filter(names -> !names.isEmpty())
        .map(names -> Folded.of(kind, limit + names.size(), limit, names, Optional.empty()));
  }

  Optional<UUID> named(String name) {
    return Optional.ofNullable(byKey.get(SameName.key(name)));
  }
}

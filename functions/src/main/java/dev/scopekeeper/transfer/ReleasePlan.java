package dev.scopekeeper.transfer;

import dev.scopekeeper.project.Template;
import dev.scopekeeper.release.Release;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The releases of an imported project: the usual ones, and those that stacks and labels stand for.
 *
 * @param byName which release a name in the choice means
 */
record ReleasePlan(List<Release> releases, Map<String, UUID> byName, BoardChoice choice) {
  private static final int MAX = 100;

  static ReleasePlan of(ChosenBoard chosen, Making making) {
    var choice = chosen.choice();
    var board = chosen.board();
    var mapped =
        Stream.concat(
            board.stacks().stream().flatMap(stack -> choice.releaseOfStack(stack.ref()).stream()),
            board.labels().stream().flatMap(label -> choice.releaseOfLabel(label.ref()).stream()));
    var names = Stream.concat(Template.RELEASES.stream(), mapped).distinct().toList();
    var same = making.sameness().of(names);
    chosen.limit((int) same.stream().distinct().count(), MAX, "releases");
    var ranks = Making.ranks(names.size());
    var releases = new ArrayList<Release>();
    var byName = new HashMap<String, UUID>();
    for (var i = 0; i < names.size(); i++) {
      var first = same.indexOf(same.get(i));
      if (first == i) {
        releases.add(release(names.get(i), ranks.get(i), making));
        byName.put(names.get(i), releases.getLast().id());
      } else {
        byName.put(names.get(i), Objects.requireNonNull(byName.get(names.get(first))));
      }
    }
    return new ReleasePlan(releases, byName, choice);
  }

  private static Release release(String name, String rank, Making making) {
    return Release.planned(making.id(), name, rank);
  }

  /** What a card's stack stands for, else its first label that stands for a release. */
  Optional<UUID> release(ImportedStack stack, ImportedCard card) {
    return choice
        .releaseOfStack(stack.ref())
        .or(() ->
            card.labels().stream()
                .flatMap(label -> choice.releaseOfLabel(label).stream())
                .findFirst())
        .flatMap(name -> Optional.ofNullable(byName.get(name)));
  }
}

package dev.scopekeeper.transfer;

import dev.scopekeeper.release.Release;
import dev.scopekeeper.start.Template;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The releases of an imported project: the default ones, those of stacks and labels, and those
 * named by cards.
 */
record ReleasePlan(NamedThings<Release> named, BoardChoice choice) {
  static final int MAX = 100;

  static ReleasePlan of(ChosenBoard chosen, ImportContext context) {
    var choice = chosen.choice();
    var board = chosen.board();
    var wanted =
        Stream.concat(
                board.stacks().stream()
                    .flatMap(stack -> choice.releaseOfStack(stack.ref()).stream()),
                board.labels().stream()
                    .flatMap(label -> choice.releaseOfLabel(label.ref()).stream()))
            .toList();
    var releases =
        NamedThings.of(
            new NamedThings.Wanted(
                "release",
                Template.RELEASES,
                wanted,
                board.cards().stream().flatMap(card -> card.release().stream()).toList()),
            MAX,
            context,
            (name, rank) -> Release.planned(context.id(), name, rank));
    chosen.limit(
        releases.things().size(),
        MAX,
        ImportProblem.TOO_MANY_RELEASES.with("count", releases.things().size()).with("limit", MAX));
    return new ReleasePlan(releases, choice);
  }

  List<Release> releases() {
    return named.things();
  }

  Optional<Folded> fold() {
    return named.fold(ContentKind.RELEASES, MAX);
  }

  /** The release that a card names, if it is not the one that the card gets. */
  Optional<String> lostName(ImportedStack stack, ImportedCard card) {
    var assigned = release(stack, card);
    return card.release().filter(name -> assigned.isEmpty() || !named.named(name).equals(assigned));
  }

  /**
   * The release of a card: that of its stack, else of its first label with one, else the named one.
   */
  Optional<UUID> release(ImportedStack stack, ImportedCard card) {
    return choice
        .releaseOfStack(stack.ref())
        .or(() ->
            card.labels().stream()
                .flatMap(label -> choice.releaseOfLabel(label).stream())
                .findFirst())
        .or(card::release)
        .flatMap(named::named);
  }
}

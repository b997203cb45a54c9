package dev.scopekeeper.transfer;

import dev.scopekeeper.release.Epic;
import dev.scopekeeper.start.Template;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The epics of an imported project: the default one, and those named by cards. */
record EpicPlan(NamedThings<Epic> named) {
  private static final int MAX = 100;

  static EpicPlan of(ChosenBoard chosen, ImportContext context) {
    var names =
        Stream.concat(
            Stream.of(Template.EPIC),
            chosen.board().cards().stream().flatMap(card -> card.epic().stream()));
    var epics =
        NamedThings.of(names, context, (name, rank) -> new Epic(context.id(), name, rank, 0));
    chosen.limit(
        epics.things().size(),
        MAX,
        ImportProblem.TOO_MANY_EPICS.with("count", epics.things().size()).with("limit", MAX));
    return new EpicPlan(epics);
  }

  List<Epic> epics() {
    return named.things();
  }

  Optional<UUID> epic(ImportedCard card) {
    return card.epic().flatMap(named::named);
  }
}

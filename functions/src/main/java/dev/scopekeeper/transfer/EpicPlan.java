package dev.scopekeeper.transfer;

import dev.scopekeeper.release.Epic;
import dev.scopekeeper.start.Template;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The epics of an imported project: the default one, and those named by cards. */
record EpicPlan(NamedThings<Epic> named) {
  static final int MAX = 100;

  static EpicPlan of(ChosenBoard chosen, ImportContext context) {
    var names = chosen.board().cards().stream().flatMap(card -> card.epic().stream()).toList();
    return new EpicPlan(
        NamedThings.of(
            new NamedThings.Wanted("epic", List.of(Template.EPIC), List.of(), names),
            MAX,
            context,
            (name, rank) -> new Epic(context.id(), name, rank, 0)));
  }

  List<Epic> epics() {
    return named.things();
  }

  Optional<UUID> epic(ImportedCard card) {
    return card.epic().flatMap(named::named);
  }

  Optional<Folded> fold() {
    return named.fold(ContentKind.EPICS, MAX);
  }
}

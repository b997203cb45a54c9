package dev.scopekeeper.transfer;

import dev.scopekeeper.change.Ranks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The rows that a board becomes; in the order in which they can be inserted. */
public record ImportPlan(
    UUID project,
    String key,
    String name,
    boolean archived,
    List<Stage> stages,
    List<Named> releases,
    List<Named> epics,
    List<Label> labels,
    List<Card> cards) {

  public record Stage(UUID id, String name, String rank, boolean done) {}

  /** A release or an epic. */
  public record Named(UUID id, String name, String rank) {}

  public record Label(UUID id, String name, String color) {}

  public record Card(
      UUID id,
      int number,
      String rank,
      UUID stage,
      Optional<UUID> release,
      List<UUID> labels,
      List<Item> checklist,
      List<Comment> comments,
      ImportedCard content) {}

  public record Item(UUID id, String text, boolean done, String rank) {}

  public record Comment(UUID id, ImportedComment content) {}

  /** Throws {@link UnreadableImport} when the board breaks the limits of a project. */
  public static ImportPlan of(ImportedBoard board, Choices.BoardChoice choice, Supplier<UUID> ids) {
    return new Planning(board, choice, ids).plan();
  }

  private record Planning(ImportedBoard board, Choices.BoardChoice choice, Supplier<UUID> ids) {

    ImportPlan plan() {
      var stageOf = new IdentityHashMap<ImportedStack, UUID>();
      var stages = stages(stageOf);
      var releases = named(releaseNames());
      var labelOf = new LinkedHashMap<String, Label>();
      labels(labelOf);
      var places = new Places(stages, stageOf, byName(releases), labelOf);
      return new ImportPlan(
          choice.id(),
          choice.key(),
          choice.name().strip(),
          board.archived(),
          stages,
          releases,
          named(List.of("Hardening and improvements")),
          List.copyOf(labelOf.values()),
          cards(places));
    }

    private List<Stage> stages(Map<ImportedStack, UUID> stageOf) {
      var kept =
          board.stacks().stream()
              .filter(stack -> choice.releaseOfStack(stack.ref()).isEmpty())
              .toList();
      limit(kept.size(), 30, "stages");
      var names = new ArrayList<String>();
      kept.forEach(stack -> names.add(unique(stack.title(), names)));
      var done = kept.stream().map(ImportedStack::done).toList().lastIndexOf(true);
      if (names.isEmpty()) {
        names.addAll(List.of("To do", "Doing", "Review"));
      }
      var first = done == 0 ? 1 : 0;
      if (done == 0) {
        names.addFirst(unique("To do", names));
      } else if (done < 0 && kept.size() < 2) {
        names.add(unique("Done", names));
      }
      limit(names.size(), 30, "stages");
      var doneAt = done < 0 ? names.size() - 1 : done + first;
      var ranks = ranks(names.size());
      var stages = new ArrayList<Stage>();
      for (var i = 0; i < names.size(); i++) {
        stages.add(new Stage(ids.get(), names.get(i), ranks.get(i), i == doneAt));
      }
      for (var i = 0; i < kept.size(); i++) {
        stageOf.put(kept.get(i), stages.get(i + first).id());
      }
      return stages;
    }

    private List<String> releaseNames() {
      var names = new ArrayList<>(List.of("MVP", "Next", "Later"));
      board.stacks().forEach(stack -> add(choice.releaseOfStack(stack.ref()), names));
      board.labels().forEach(label -> add(choice.releaseOfLabel(label.ref()), names));
      limit(names.size(), 100, "releases");
      return names;
    }

    private static void add(Optional<String> name, List<String> names) {
      name.filter(added -> names.stream().noneMatch(added::equalsIgnoreCase)).ifPresent(names::add);
    }

    private List<Named> named(List<String> names) {
      var ranks = ranks(names.size());
      var things = new ArrayList<Named>();
      for (var i = 0; i < names.size(); i++) {
        things.add(new Named(ids.get(), names.get(i), ranks.get(i)));
      }
      return things;
    }

    private static Map<String, UUID> byName(List<Named> releases) {
      var byName = new HashMap<String, UUID>();
      releases.forEach(release -> byName.put(fold(release.name()), release.id()));
      return byName;
    }

    private void labels(Map<String, Label> labelOf) {
      limit(board.labels().size(), 200, "labels");
      var names = new ArrayList<String>();
      for (var label : board.labels()) {
        names.add(unique(label.title(), names));
        labelOf.put(label.ref(), new Label(ids.get(), names.getLast(), label.color()));
      }
    }

    private List<Card> cards(Places places) {
      var ranks = ranks(board.cards().size());
      var cards = new ArrayList<Card>();
      for (var stack : board.stacks()) {
        for (var card : stack.cards()) {
          var number = cards.size() + 1;
          cards.add(card(number, ranks.get(number - 1), stack, card, places));
        }
      }
      return cards;
    }

    private Card card(
        int number, String rank, ImportedStack stack, ImportedCard card, Places places) {
      var mapped = choice.releaseOfStack(stack.ref());
      var release =
          mapped.or(() ->
              card.labels().stream()
                  .flatMap(label -> choice.releaseOfLabel(label).stream())
                  .findFirst());
      return new Card(
          ids.get(),
          number,
          rank,
          places.stage(stack, mapped.isPresent(), card.done()),
          release.map(name -> places.release(fold(name))),
          card.labels().stream().map(ref -> places.label(ref)).toList(),
          items(card),
          card.comments().stream().map(comment -> new Comment(ids.get(), comment)).toList(),
          card);
    }

    private List<Item> items(ImportedCard card) {
      var ranks = ranks(card.checklist().size());
      var items = new ArrayList<Item>();
      for (var item : card.checklist()) {
        items.add(new Item(ids.get(), item.text(), item.done(), ranks.get(items.size())));
      }
      return items;
    }

    private static List<String> ranks(int count) {
      return Ranks.between(Optional.empty(), Optional.empty(), count);
    }

    private static void limit(int count, int most, String what) {
      if (count > most) {
        throw new UnreadableImport("A board may have at most " + most + " " + what + ".", "#");
      }
    }

    private static String unique(String name, List<String> taken) {
      var candidate = name;
      for (var i = 2; taken.stream().anyMatch(candidate::equalsIgnoreCase); i++) {
        candidate = Text.cut(name, 55) + " " + i;
      }
      return candidate;
    }

    private static String fold(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  }

  private record Places(
      List<Stage> stages,
      Map<ImportedStack, UUID> stageOf,
      Map<String, UUID> releases,
      Map<String, Label> labels) {

    UUID stage(ImportedStack stack, boolean mapped, boolean done) {
      if (mapped) {
        return stages.getFirst().id();
      }
      return done
          ? stages.stream().filter(Stage::done).findFirst().orElseThrow().id()
          : Objects.requireNonNull(stageOf.get(stack));
    }

    UUID release(String name) {
      return Objects.requireNonNull(releases.get(name));
    }

    UUID label(String ref) {
      return Objects.requireNonNull(labels.get(ref)).id();
    }
  }
}

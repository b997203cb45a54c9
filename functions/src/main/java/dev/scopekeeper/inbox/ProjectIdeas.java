package dev.scopekeeper.inbox;

import dev.scopekeeper.inbox.Likeness.Idea;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All ideas of a project at a revision, ready to be compared with: cards, and suggestions that
 * became none. It holds hashes of words and ids, and nothing that could be shown.
 */
final class ProjectIdeas {

  /** The ids and the map's own part of an idea. */
  private static final int OVERHEAD = 120;

  /** Counted for each project, so that the small ones are not too many. */
  private static final int LEAST = 10_000;

  /**
   * A thing as it was read: the project itself, or a card or suggestion that changed.
   *
   * @param title empty where it is no longer to be compared with
   * @param begun when the project was made
   */
  record Row(
      String kind, UUID id, long revision, String title, String text, Optional<Instant> begun) {

    boolean isProject() {
      return begun.isPresent();
    }
  }

  /** Something like an idea. */
  record Found(UUID id, double likeness) {}

  private final Instant begun;
  private final long revision;
  private final Map<UUID, Idea> ideas;
  private final Likeness likeness;

  private ProjectIdeas(Instant begun, long revision, Map<UUID, Idea> ideas, Likeness likeness) {
    this.begun = begun;
    this.revision = revision;
    this.ideas = ideas;
    this.likeness = likeness;
  }

  /** A project that nothing was read of yet. */
  static ProjectIdeas none() {
    return new ProjectIdeas(Instant.MIN, 0, Map.of(), new Likeness(List.of()));
  }

  long revision() {
    return revision;
  }

  /**
   * Whether the project is the one that was read before, and not put back to an earlier revision.
   */
  boolean goesOnWith(Row project) {
    return revision == 0
        || (project.begun().equals(Optional.of(begun)) && project.revision() >= revision);
  }

  /**
   * These ideas with what changed since.
   *
   * @param rows the project's own among them
   */
  ProjectIdeas with(Row project, List<Row> rows) {
    var now = project.begun().orElseThrow();
    var changed = rows.stream().filter(row -> !row.isProject()).toList();
    if (changed.isEmpty()) {
      return new ProjectIdeas(now, project.revision(), ideas, likeness);
    }
    var all = new HashMap<>(ideas);
    // what was removed and came back is in both parts
    changed.stream().filter(row -> row.title().isEmpty()).forEach(row -> all.remove(row.id()));
    changed.stream()
        .filter(row -> !row.title().isEmpty())
        .forEach(row -> all.put(row.id(), Idea.bounded(row.title(), row.text())));
    return new ProjectIdeas(now, project.revision(), all, new Likeness(all.values()));
  }

  /** A comparison of a suggestion with the others. */
  Comparison comparison(Suggestion suggestion) {
    return likeness.comparison(
        Idea.of(suggestion.title(), suggestion.text()), ideas.containsKey(suggestion.id()));
  }

  /** The most alike ones, the most alike first; never the suggestion itself. */
  List<Found> alike(Comparison comparison, UUID self, int most) {
    return ideas.entrySet().stream()
        .filter(idea -> !idea.getKey().equals(self))
        .map(idea -> new Found(idea.getKey(), comparison.alikeOnly(idea.getValue())))
        .filter(found -> found.likeness() > 0)
        .sorted(Comparator.comparingDouble(Found::likeness).reversed().thenComparing(Found::id))
        .limit(most)
        .toList();
  }

  /** What it takes of memory, roughly. */
  long bytes() {
    return LEAST
        + likeness.bytes()
        + ideas.values().stream().mapToLong(idea -> idea.bytes() + OVERHEAD).sum();
  }
}

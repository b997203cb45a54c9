package dev.scopekeeper.inbox;

import dev.scopekeeper.inbox.Similarity.Idea;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All ideas of a project at a revision, ready for comparison: cards, and suggestions that did not
 * become cards. It holds only ids and hashes of words.
 */
final class ProjectIdeas {

  /** Bytes per idea for its id and map entry. */
  private static final int OVERHEAD = 120;

  /** Minimum bytes per project, which limits the number of small ones. */
  private static final int MIN_BYTES = 10_000;

  /**
   * A row as it was read: the project itself, or a changed card or suggestion.
   *
   * @param title empty if it is no longer compared
   * @param createdAt when the project was created; only in its own row
   */
  record Row(
      String kind, UUID id, long revision, String title, String text, Optional<Instant> createdAt) {

    boolean isProject() {
      return createdAt.isPresent();
    }
  }

  /** A similar idea. */
  record Match(UUID id, double similarity) {}

  private final Instant createdAt;
  private final long revision;
  private final Map<UUID, Idea> ideas;
  private final Similarity similarity;

  private ProjectIdeas(
      Instant createdAt, long revision, Map<UUID, Idea> ideas, Similarity similarity) {
    this.createdAt = createdAt;
    this.revision = revision;
    this.ideas = ideas;
    this.similarity = similarity;
  }

  /** A project that was not read yet. */
  static ProjectIdeas none() {
    return new ProjectIdeas(Instant.MIN, 0, Map.of(), new Similarity(List.of()));
  }

  long revision() {
    return revision;
  }

  /**
   * Whether the project is the one that was read before, and not restored to an earlier revision.
   */
  boolean isContinuedBy(Row project) {
    return revision == 0
        || (project.createdAt().equals(Optional.of(createdAt)) && project.revision() >= revision);
  }

  /**
   * Returns these ideas with later changes applied.
   *
   * @param rows includes the row of the project
   */
  ProjectIdeas with(Row project, List<Row> rows) {
    var now = project.createdAt().orElseThrow();
    var changed = rows.stream().filter(row -> !row.isProject()).toList();
    if (changed.isEmpty()) {
      return new ProjectIdeas(now, project.revision(), ideas, similarity);
    }
    var updated = new HashMap<>(ideas);
    // an item that was deleted and restored is in both parts
    changed.stream().filter(row -> row.title().isEmpty()).forEach(row -> updated.remove(row.id()));
    changed.stream()
        .filter(row -> !row.title().isEmpty())
        .forEach(row -> updated.put(row.id(), Idea.bounded(row.title(), row.text())));
    return new ProjectIdeas(now, project.revision(), updated, new Similarity(updated.values()));
  }

  /** Prepares the comparison of a suggestion with the others. */
  Comparison comparison(Suggestion suggestion) {
    return similarity.comparison(
        Idea.of(suggestion.title(), suggestion.text()), ideas.containsKey(suggestion.id()));
  }

  /** Returns the most similar ideas, most similar first, without the suggestion itself. */
  List<Match> alike(Comparison comparison, UUID self, int most) {
    return ideas.entrySet().stream()
        .filter(idea -> !idea.getKey().equals(self))
        .map(idea -> new Match(idea.getKey(), comparison.alikeOnly(idea.getValue())))
        .filter(match -> match.similarity() > 0)
        .sorted(Comparator.comparingDouble(Match::similarity).reversed().thenComparing(Match::id))
        .limit(most)
        .toList();
  }

  /** The approximate memory size. */
  long bytes() {
    return MIN_BYTES
        + similarity.bytes()
        + ideas.values().stream().mapToLong(idea -> idea.bytes() + OVERHEAD).sum();
  }
}

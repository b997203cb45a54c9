package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.change.NotFoundProblem;
import dev.scopekeeper.inbox.ProjectIdeas.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

/**
 * An in-memory cache of the ideas of recently used projects. A cached project is updated by reading
 * the changes since its cached revision. A project that is not cached is read completely.
 */
final class IdeaCache {

  /** The maximum share of the heap, as a fraction 1/n. */
  private static final int PART = 8;

  /** The ideas of a project, and the number of rows read to get them. */
  record Current(ProjectIdeas ideas, int rows) {}

  /** A cached project. A reader locks it, so that concurrent readers do not read it twice. */
  private static final class Entry {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile ProjectIdeas ideas = ProjectIdeas.none();
    private volatile long bytes;
  }

  private final long mostBytes;
  private final Map<UUID, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

  IdeaCache() {
    this(Runtime.getRuntime().maxMemory() / PART);
  }

  IdeaCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * Returns the current ideas of a project.
   *
   * @param read reads the project and its changes since a revision
   */
  Current current(UUID project, LongFunction<List<Row>> read) {
    var entry = entry(project);
    entry.lock.lock();
    try {
      var rows = read.apply(entry.ideas.revision());
      var count = rows.size();
      if (!entry.ideas.isContinuedBy(project(rows))) {
        entry.ideas = ProjectIdeas.none();
        rows = read.apply(0);
        count += rows.size();
      }
      entry.ideas = entry.ideas.with(project(rows), rows);
      if (rows.size() > 1 || entry.bytes == 0) {
        entry.bytes = entry.ideas.bytes();
        evict();
      }
      return new Current(entry.ideas, count);
    } finally {
      entry.lock.unlock();
    }
  }

  private static Row project(List<Row> rows) {
    return rows.stream()
        .filter(Row::isProject)
        .findFirst()
        .orElseThrow(() -> Problem.of(NotFoundProblem.PROJECT_NOT_FOUND));
  }

  private synchronized Entry entry(UUID project) {
    return entries.computeIfAbsent(project, _ -> new Entry());
  }

  /** Evicts the least recently used projects until the rest fits. */
  private synchronized void evict() {
    var bytes = bytes();
    for (var eldest = entries.values().iterator(); bytes > mostBytes && eldest.hasNext(); ) {
      bytes -= eldest.next().bytes;
      eldest.remove();
    }
  }

  synchronized long bytes() {
    return entries.values().stream().mapToLong(entry -> entry.bytes).sum();
  }
}

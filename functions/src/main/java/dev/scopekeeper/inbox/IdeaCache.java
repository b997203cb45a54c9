package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.inbox.ProjectIdeas.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

/**
 * The ideas of the projects that were asked for last, kept in memory. They are brought up to date
 * by reading what changed since the revision that they are of; a project that is not kept is read
 * whole.
 */
final class IdeaCache {

  /** The part of the heap that it may take. */
  private static final int PART = 8;

  /** The ideas of a project, and how many rows were read to have them. */
  record Current(ProjectIdeas ideas, int rows) {}

  /** A project in the cache. Whoever reads it locks it, so that it is not read twice at once. */
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
   * The ideas as they are now.
   *
   * @param read the project and what of it changed since a revision
   */
  Current current(UUID project, LongFunction<List<Row>> read) {
    var entry = entry(project);
    entry.lock.lock();
    try {
      var rows = read.apply(entry.ideas.revision());
      var count = rows.size();
      if (!entry.ideas.goesOnWith(project(rows))) {
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
        .orElseThrow(() -> Problem.notFound("project"));
  }

  private synchronized Entry entry(UUID project) {
    return entries.computeIfAbsent(project, _ -> new Entry());
  }

  /** Forgets what was asked for longest ago, until the rest has room. */
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

package dev.scopekeeper.attachment;

import static java.util.stream.Collectors.groupingBy;

import dev.scopekeeper.api.Ids;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.storage.ObjectKey;
import dev.scopekeeper.storage.Storage;
import dev.scopekeeper.storage.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes stored objects that nothing refers to: uploads and exports older than a day, and content
 * whose attachment or project was removed or never created. Also deletes expired upload
 * announcements, so that their bytes no longer count.
 */
public final class OrphanSweep {
  private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);

  /**
   * How long after its announcement an upload may still arrive. The link is valid for 15 minutes,
   * and sending takes time.
   */
  private static final Duration ARRIVAL_LIMIT = Duration.ofHours(2);

  /**
   * @param object absent if every object of that attachment is retained
   */
  private record Retained(UUID id, Optional<UUID> object) {
    boolean covers(UUID project, Stored stored) {
      return object
          .map(version -> stored.key().equals(ObjectKey.attachment(project, id, version)))
          .orElse(true);
    }
  }

  private final Database database;
  private final Storage storage;
  private final Clock clock;

  public OrphanSweep(Database database, Storage storage, Clock clock) {
    this.database = database;
    this.storage = storage;
    this.clock = clock;
  }

  /**
   * Runs the sweep.
   *
   * @return the number of deleted objects
   */
  public int run() {
    var since = clock.instant().minus(Attachment.RETENTION);
    Predicate<Stored> old = stored -> stored.at().isBefore(since);
    var swept = delete(storage.list(ObjectKey.UPLOADS).stream().filter(old).toList());
    swept += delete(storage.list(ObjectKey.EXPORTS).stream().filter(old).toList());
    var attached =
        storage.list(ObjectKey.ATTACHMENTS).stream()
            .filter(old)
            .collect(groupingBy(OrphanSweep::project));
    for (var project : attached.entrySet()) {
      swept += delete(orphans(project.getKey(), project.getValue(), since));
    }
    var before = since.minus(ARRIVAL_LIMIT);
    database.write(tx -> tx.sql("upload/sweep").bind("before", before).run());
    LOG.info("Swept {} files that nothing refers to", swept);
    return swept;
  }

  private List<Stored> orphans(UUID project, List<Stored> stored, Instant since) {
    var retained =
        database
            .read(tx ->
                tx.sql("attachment/retained")
                    .bind("project", project)
                    .bind("since", since)
                    .list(Retained.class))
            .stream()
            .collect(groupingBy(Retained::id));
    return stored.stream()
        .filter(object ->
            retained.getOrDefault(attachment(object), List.of()).stream()
                .noneMatch(row -> row.covers(project, object)))
        .toList();
  }

  private int delete(List<Stored> orphans) {
    orphans.forEach(orphan -> storage.delete(orphan.key()));
    return orphans.size();
  }

  private static UUID project(Stored stored) {
    return id(stored, 1);
  }

  private static UUID attachment(Stored stored) {
    return id(stored, 2);
  }

  private static UUID id(Stored stored, int part) {
    return Ids.parse(stored.key().value().split("/", -1)[part]).orElseThrow();
  }
}

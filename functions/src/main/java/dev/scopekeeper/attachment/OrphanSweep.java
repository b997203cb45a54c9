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
 * Deletes the objects that nothing refers to: uploads and exports of yesterday, and what is
 * attached to nothing, because its attachment or its project was removed or never came to be. What
 * was announced counts no longer once its object is gone.
 */
public final class OrphanSweep {
  private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);

  /**
   * How long after it was announced an upload may still arrive, generously: its link is good for a
   * quarter of an hour, and sending takes time.
   */
  private static final Duration ARRIVAL = Duration.ofHours(2);

  /**
   * @param object absent where every object of that attachment is to be kept
   */
  private record Kept(UUID id, Optional<UUID> object) {
    boolean keeps(UUID project, Stored stored) {
      return object
          .map(it -> stored.key().equals(ObjectKey.attachment(project, id, it)))
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
   * Sweeps once.
   *
   * @return how many objects were deleted
   */
  public int run() {
    var since = clock.instant().minus(Attachment.KEPT);
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
    var before = since.minus(ARRIVAL);
    database.write(tx -> tx.sql("upload/sweep").bind("before", before).run());
    LOG.info("Swept {} files that nothing refers to", swept);
    return swept;
  }

  private List<Stored> orphans(UUID project, List<Stored> stored, Instant since) {
    var kept =
        database
            .read(tx ->
                tx.sql("attachment/kept")
                    .bind("project", project)
                    .bind("since", since)
                    .list(Kept.class))
            .stream()
            .collect(groupingBy(Kept::id));
    return stored.stream()
        .filter(object ->
            kept.getOrDefault(attachment(object), List.of()).stream()
                .noneMatch(it -> it.keeps(project, object)))
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

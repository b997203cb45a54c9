package dev.scopekeeper.project;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Thing;
import dev.scopekeeper.database.Transaction;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/**
 * One product being built.
 *
 * @param key prefix of card numbers, as in SK-12
 */
@RecordBuilder
public record Project(
    UUID id,
    String key,
    @OneLine String name,
    String purpose,
    boolean archived,
    EstimateUnit estimateUnit,
    WipPolicy wipPolicy,
    long revision)
    implements Thing, ProjectBuilder.With {

  public static final EntityType<Project> ENTITY_TYPE =
      new EntityType<>(Kind.PROJECT, "project", Project.class, Project::withRevision);

  /**
   * Reserves the id of a new project forever, so that files left over from a deleted project cannot
   * appear in a new one with the same id.
   *
   * @throws dev.scopekeeper.database.DatabaseException.Duplicate if a project has this id, or ever
   *     had
   */
  public static void reserveId(Transaction tx, UUID id) {
    tx.sql("project/reserve_id").bind("id", id).run();
  }
}

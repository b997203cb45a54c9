package dev.scopekeeper.stage;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.NamedEntityType;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.UniquelyNamed;
import dev.scopekeeper.database.Transaction;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A column of the board.
 *
 * @param wipLimit maximum number of cards
 * @param done whether cards in it are done; true for exactly one stage of a project
 */
@RecordBuilder
public record Stage(
    UUID id,
    @OneLine String name,
    String rank,
    Optional<Integer> wipLimit,
    boolean done,
    long revision)
    implements UniquelyNamed, StageBuilder.With {

  public static final EntityType<Stage> ENTITY_TYPE =
      new NamedEntityType<>(
          Kind.STAGE, "stage", Stage.class, Stage::withRevision, "stage/insert_all") {
        @Override
        protected void insertAll(Transaction tx, UUID project, long revision, List<Stage> stages) {
          super.insertAll(tx, project, revision, stages);
          stages.stream()
              .filter(Stage::done)
              .forEach(stage -> DoneStage.mark(tx, project, stage.id()));
        }

        @Override
        protected void delete(Transaction tx, UUID project, Stage stage) {
          DoneStage.requireOther(stage);
          super.delete(tx, project, stage);
        }

        @Override
        protected void settle(ProjectChange change, Optional<Stage> before, Optional<Stage> after) {
          DoneStage.settle(change, before, after);
        }
      };

  /** The stage in which new cards begin. */
  public static Stage first(ProjectChange change) {
    return change.tx().sql("stage/first").bind("project", change.project()).single(Stage.class);
  }
}

package dev.scopekeeper.project;

import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Subject;
import dev.scopekeeper.change.Thing;
import java.util.Optional;
import java.util.UUID;

/**
 * A column of the board.
 *
 * @param wipLimit how many cards should be in it at most
 * @param done whether cards in it are done; exactly one stage of a project is so
 */
public record Stage(
    UUID id, String name, String rank, Optional<Integer> wipLimit, boolean done, long revision)
    implements Thing {

  public static final Subject<Stage> SUBJECT = new Subject<>(Kind.STAGE, "stage", Stage.class);

  /** The one that work begins in. */
  public static Stage first(ProjectChange change) {
    return change.tx().sql("stage/first").bind("project", change.project()).one(Stage.class);
  }
}

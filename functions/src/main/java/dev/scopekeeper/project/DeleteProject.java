package dev.scopekeeper.project;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.database.Transaction;
import jakarta.validation.constraints.Size;

/** Deletes an archived project with everything in it, for good. */
public final class DeleteProject extends RouteHandler<DeleteProject.Confirmation, Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}").members(Role.OWNER).answers(204);

  /**
   * Asks for more than a click.
   *
   * @param project its name or key
   */
  public record Confirmation(@Size(max = 60) String project) {}

  private record Held(String name, String key, boolean archived) {}

  public DeleteProject() {
    super(ROUTE, Confirmation.class, Nothing.class);
  }

  @Override
  protected Reply<Nothing> handle(Call<Confirmation> call) {
    var project = call.membership().project();
    call.database()
        .write(tx -> {
          requireMeant(held(tx, call), call.input().project().strip());
          Erasure.rows(tx, project);
          return project;
        });
    Erasure.files(call.storage(), project);
    return Reply.nothing();
  }

  /** The project, which nobody else can change from now on. */
  private static Held held(Transaction tx, Call<Confirmation> call) {
    return tx.sql("erase/hold")
        .bind("project", call.membership().project())
        .bind("account", call.caller().account())
        .first(Held.class)
        .orElseThrow(
            () -> Problem.of(Problem.Kind.FORBIDDEN, "You may no longer delete this project."));
  }

  private static void requireMeant(Held held, String said) {
    if (!said.equals(held.name().strip()) && !said.equals(held.key())) {
      throw Problem.field(
          Problem.Kind.INVALID, "project", "This is neither the project's name nor its key.");
    }
    if (!held.archived()) {
      throw Problem.of(Problem.Kind.REFUSED, "Archive the project first.");
    }
  }
}

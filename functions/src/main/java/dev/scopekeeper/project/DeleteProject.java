package dev.scopekeeper.project;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.OneLineText;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.member.Owners;
import jakarta.validation.constraints.Size;

/** Deletes an archived project and everything in it, permanently. */
public final class DeleteProject extends RouteHandler<DeleteProject.Confirmation, Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}")
          .requiresRole(Role.OWNER)
          .respondsWith(204)
          .canFailWith(Problem.Kind.REFUSED);

  /**
   * Confirms the deletion.
   *
   * @param project its name or key
   */
  public record Confirmation(@OneLine @Size(max = 60) String project) {}

  public DeleteProject() {
    super(ROUTE, Confirmation.class, Nothing.class);
  }

  @Override
  protected Reply<Nothing> handle(Call<Confirmation> call) {
    var project = call.project().id();
    call.database()
        .write(tx -> {
          requireConfirmed(Owners.lockProjectAsOwner(tx, call), call.input().project());
          Erasure.rows(tx, project);
          return project;
        });
    // open boards ask for changes and learn that the project is deleted
    call.live().announce(call.project().channel(), call.project().revision() + 1);
    Erasure.files(call.storage(), project);
    return Reply.nothing();
  }

  private static void requireConfirmed(Owners.LockedProject project, String confirmation) {
    if (!confirmation.equals(OneLineText.of(project.name()))
        && !confirmation.equals(project.key())) {
      throw Problem.field("project", ProjectProblem.PROJECT_NOT_CONFIRMED);
    }
    if (!project.archived()) {
      throw Problem.of(ProjectProblem.PROJECT_NOT_ARCHIVED);
    }
  }
}

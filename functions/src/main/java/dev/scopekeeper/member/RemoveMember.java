package dev.scopekeeper.member;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;

/**
 * Removes a member: an owner removes anybody, everybody else only themselves. Their cards become
 * unassigned, and the invites and public links that they created are revoked.
 */
public final class RemoveMember extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/members/{member}").requiresRole(Role.VIEWER);

  public RemoveMember() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var id = call.id("member");
    var member = change.find(Member.ENTITY_TYPE, id);
    if (!id.equals(change.actor()) && change.actorRole() != Role.OWNER) {
      throw Problem.of(MemberProblem.NOT_YOUR_MEMBERSHIP);
    }
    member.leave(change);
  }
}

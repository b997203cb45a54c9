package dev.scopekeeper.member;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.FieldEdit;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;

/**
 * Updates the role of a member. Revokes the invites and public links of a member who is no longer
 * an owner.
 */
public final class ChangeRole extends ProjectChangeHandler<ChangeRole.RoleChange> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/members/{member}").requiresRole(Role.OWNER);

  /** The role to change. */
  public record RoleChange(RoleEdit role) {}

  /** The old and new role. */
  public record RoleEdit(Role from, Role to) {}

  public ChangeRole() {
    super(ROUTE, RoleChange.class);
  }

  @Override
  protected void handle(Call<RoleChange> call, ProjectChange change) {
    var member = change.find(Member.ENTITY_TYPE, call.id("member"));
    var changed = FieldEdit.apply(member, Member.class, FieldEdit.fromRequest(call.input()));
    change.edit(Member.ENTITY_TYPE, member, changed, Verb.EDITED);
    if (changed.role() != Role.OWNER) {
      Owners.revokeLinks(change, member.id());
    }
    Owners.require(change);
  }
}

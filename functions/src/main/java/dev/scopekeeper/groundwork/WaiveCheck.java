package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Waives a check: settles it with a reason instead of an answer. */
public final class WaiveCheck extends ProjectChangeHandler<WaiveCheck.Waiver> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/checks/{check}/waive").requiresRole(Role.EDITOR);

  /** Why the check needs no answer. */
  public record Waiver(@NotBlank @Size(max = 500) String reason) {}

  public WaiveCheck() {
    super(ROUTE, Waiver.class);
  }

  @Override
  protected void handle(Call<Waiver> call, ProjectChange change) {
    var check = change.find(Check.ENTITY_TYPE, call.id("check"));
    var waived = check.withState(CheckState.WAIVED, call.input().reason().strip());
    change.edit(Check.ENTITY_TYPE, check, waived, Verb.WAIVED);
  }
}

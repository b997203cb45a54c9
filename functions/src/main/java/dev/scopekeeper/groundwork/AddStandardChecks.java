package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.Order;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds the standard checks that the project lacks. */
public final class AddStandardChecks extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/checks/standard").requiresRole(Role.EDITOR);

  private record StandardRow(String standard) {}

  public AddStandardChecks() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var existing =
        change
            .tx()
            .sql("check/standards")
            .bind("project", change.project())
            .list(StandardRow.class)
            .stream()
            .map(StandardRow::standard)
            .collect(Collectors.toSet());
    var order = new Order(change, Check.ENTITY_TYPE);
    var missing =
        StandardChecks.missing(
            existing,
            count ->
                order.ranks(
                    Optional.empty(), Stream.generate(UUID::randomUUID).limit(count).toList()));
    change.addAll(Check.ENTITY_TYPE, missing);
  }
}

package dev.scopekeeper.release;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.Order;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Spot;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Adds a planned release, last unless a spot is given. */
public final class AddRelease extends ProjectChangeHandler<AddRelease.NewRelease> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/releases").requiresRole(Role.EDITOR).respondsWith(201);

  /** The new release. */
  public record NewRelease(
      UUID id,
      @OneLine @NotBlank @Size(max = 60) String name,
      Optional<LocalDate> targetDate,
      Optional<@PositiveOrZero @Digits(integer = 5, fraction = 1) BigDecimal> capacity,
      Optional<Spot> spot) {}

  public AddRelease() {
    super(ROUTE, NewRelease.class);
  }

  @Override
  protected void handle(Call<NewRelease> call, ProjectChange change) {
    var input = call.input();
    var rank = new Order(change, Release.ENTITY_TYPE).rank(input.spot(), input.id());
    change.add(
        Release.ENTITY_TYPE,
        Release.planned(input.id(), input.name(), rank)
            .withTargetDate(input.targetDate())
            .withCapacity(input.capacity()));
  }
}

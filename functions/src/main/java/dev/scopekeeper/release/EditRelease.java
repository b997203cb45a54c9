package dev.scopekeeper.release;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Updates the name, target date or capacity of a release. */
public final class EditRelease extends EditHandler<EditRelease.ReleaseEdits, Release> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/releases/{release}").requiresRole(Role.EDITOR);

  /** The fields to change. */
  public record ReleaseEdits(
      Optional<@Valid NameEdit> name,
      Optional<TargetDateEdit> targetDate,
      Optional<@Valid CapacityEdit> capacity) {}

  /** The old and new name. */
  public record NameEdit(
      @OneLine @Size(max = 60) String from, @OneLine @NotBlank @Size(max = 60) String to) {}

  /** The old and new date; absent for none. */
  public record TargetDateEdit(Optional<LocalDate> from, Optional<LocalDate> to) {}

  /** The old and new capacity; absent for no limit. */
  public record CapacityEdit(
      Optional<@Digits(integer = 5, fraction = 1) BigDecimal> from,
      Optional<@PositiveOrZero @Digits(integer = 5, fraction = 1) BigDecimal> to) {}

  public EditRelease() {
    super(ROUTE, ReleaseEdits.class, Release.ENTITY_TYPE, "release");
  }
}

package dev.scopekeeper.release;

import dev.scopekeeper.change.Subject;
import dev.scopekeeper.change.Thing;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An ordered slice of scope.
 *
 * @param capacity how much fits in, in the project's {@link dev.scopekeeper.project.EstimateUnit}
 * @param lockedAt since when its scope is locked; absent while it is planned
 * @param scopeAdded how many scope changes since then brought a card in
 * @param scopeRemoved how many took one out
 */
@RecordBuilder
public record Release(
    UUID id,
    String name,
    String rank,
    ReleaseState state,
    Optional<LocalDate> targetDate,
    Optional<BigDecimal> capacity,
    Optional<Instant> lockedAt,
    Optional<Instant> shippedAt,
    int scopeAdded,
    int scopeRemoved,
    long revision)
    implements Thing, ReleaseBuilder.With {

  public static final Subject<Release> SUBJECT = new ReleaseSubject();

  public Release {
    capacity = capacity.map(amount -> amount.setScale(1, RoundingMode.HALF_UP));
  }

  /** A new release, whose scope still moves freely. */
  public static Release planned(UUID id, String name, String rank) {
    return ReleaseBuilder.builder()
        .id(id)
        .name(name)
        .rank(rank)
        .state(ReleaseState.PLANNED)
        .build();
  }
}

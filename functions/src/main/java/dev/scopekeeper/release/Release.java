package dev.scopekeeper.release;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.UniquelyNamed;
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
 * @param capacity capacity in the project's {@link dev.scopekeeper.project.EstimateUnit}
 * @param lockedAt when its scope was locked; absent while it is planned
 * @param scopeAdded number of cards added since then
 * @param scopeRemoved number of cards removed since then
 */
@RecordBuilder
public record Release(
    UUID id,
    @OneLine String name,
    String rank,
    ReleaseState state,
    Optional<LocalDate> targetDate,
    Optional<BigDecimal> capacity,
    Optional<Instant> lockedAt,
    Optional<Instant> shippedAt,
    int scopeAdded,
    int scopeRemoved,
    long revision)
    implements UniquelyNamed, ReleaseBuilder.With {

  public static final EntityType<Release> ENTITY_TYPE = new ReleaseEntityType();

  public Release {
    capacity = capacity.map(amount -> amount.setScale(1, RoundingMode.HALF_UP));
  }

  /** A new release, whose scope changes freely. */
  public static Release planned(UUID id, String name, String rank) {
    return ReleaseBuilder.builder()
        .id(id)
        .name(name)
        .rank(rank)
        .state(ReleaseState.PLANNED)
        .build();
  }
}

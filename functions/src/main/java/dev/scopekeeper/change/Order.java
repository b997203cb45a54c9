package dev.scopekeeper.change;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.RequestProblem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assigns ranks to the things of one kind in a project. */
public final class Order {

  /** If a rank gets longer, all ranks are assigned again. */
  private static final int MAX_LENGTH = 60;

  private record Bounds(Optional<String> lower, Optional<String> upper) {}

  private record ThingId(UUID id) {}

  private final ProjectChange change;
  private final EntityType<?> entityType;

  public Order(ProjectChange change, EntityType<?> entityType) {
    this.change = change;
    this.entityType = entityType;
  }

  /** The rank for a thing that moves to the spot, or to the end without a spot. */
  public String rank(Optional<Spot> spot, UUID moved) {
    return ranks(spot, List.of(moved)).getFirst();
  }

  /** The ranks for things that move to the spot together. */
  public List<String> ranks(Optional<Spot> spot, List<UUID> moved) {
    var behind = spot.flatMap(Spot::behind);
    if (behind.filter(moved::contains).isPresent()) {
      throw Problem.field("spot.behind", ChangeProblem.BEHIND_ITSELF);
    }
    var ranks = findRanks(spot, behind, moved);
    if (ranks.stream().allMatch(rank -> rank.length() <= MAX_LENGTH)) {
      return ranks;
    }
    rebalance();
    return findRanks(spot, behind, moved);
  }

  private List<String> findRanks(Optional<Spot> spot, Optional<UUID> behind, List<UUID> moved) {
    var bounds = spot.isPresent() ? neighbours(behind, moved) : end();
    return Ranks.between(bounds.lower(), bounds.upper(), moved.size());
  }

  private Bounds neighbours(Optional<UUID> behind, List<UUID> moved) {
    var bounds =
        change
            .tx()
            .sql(entityType.statement("neighbours"))
            .bind("project", change.project())
            .bind("behind", behind)
            .bind("moved", moved.size() == 1 ? Optional.of(moved.getFirst()) : Optional.empty())
            .single(Bounds.class);
    if (behind.isPresent() && bounds.lower().isEmpty()) {
      throw Problem.field("spot.behind", RequestProblem.NO_SUCH_THING);
    }
    return bounds;
  }

  private Bounds end() {
    return change
        .tx()
        .sql(entityType.statement("end"))
        .bind("project", change.project())
        .single(Bounds.class);
  }

  private void rebalance() {
    var ids =
        change
            .tx()
            .sql(entityType.statement("in_order"))
            .bind("project", change.project())
            .list(ThingId.class);
    var ranks = Ranks.between(Optional.empty(), Optional.empty(), ids.size()).iterator();
    change
        .tx()
        .each(
            entityType.statement("rerank"),
            ids,
            (row, ranked) -> {
              row.bind("project", change.project());
              row.bind("id", ranked.id());
              row.bind("rank", ranks.next());
              row.bind("revision", change.revision());
            });
    change.requireFullBoard();
  }
}

package dev.scopekeeper.change;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Route;
import java.util.Optional;
import java.util.function.BiFunction;

/** A route that moves a thing within the order of its kind. */
public abstract class MoveHandler<R extends Record & Thing>
    extends ProjectChangeHandler<MoveHandler.Move> {
  private final EntityType<R> entityType;
  private final String id;
  private final BiFunction<R, String, R> withRank;

  /** The destination. */
  public record Move(Spot spot) {}

  /**
   * @param id the path parameter that names the thing
   * @param withRank the thing with another rank
   */
  protected MoveHandler(
      Route route, EntityType<R> entityType, String id, BiFunction<R, String, R> withRank) {
    super(route, Move.class);
    this.entityType = entityType;
    this.id = id;
    this.withRank = withRank;
  }

  @Override
  protected final void handle(Call<Move> call, ProjectChange change) {
    var before = change.find(entityType, call.id(id));
    var rank = new Order(change, entityType).rank(Optional.of(call.input().spot()), before.id());
    change.edit(entityType, before, withRank.apply(before, rank), Verb.MOVED);
  }
}

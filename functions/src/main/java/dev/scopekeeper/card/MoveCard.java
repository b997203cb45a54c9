package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.Order;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Reason;
import dev.scopekeeper.change.Scoped;
import dev.scopekeeper.change.Spot;
import dev.scopekeeper.change.Verb;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;

/** Moves a card to another stage, release or place in the order. */
public final class MoveCard extends ProjectChangeHandler<MoveCard.Move> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/cards/{card}/move").requiresRole(Role.EDITOR);

  /** The destination. Absent fields stay unchanged. */
  public record Move(
      Optional<UUID> stage,
      Optional<ReleaseChoice> release,
      Optional<Spot> spot,
      Optional<@Valid Reason> reason)
      implements Scoped {}

  public MoveCard() {
    super(ROUTE, Move.class);
  }

  @Override
  protected void handle(Call<Move> call, ProjectChange change) {
    var input = call.input();
    var card = change.find(Card.ENTITY_TYPE, call.id("card"));
    var rank =
        input.spot().map(spot -> new Order(change, Card.ENTITY_TYPE).rank(input.spot(), card.id()));
    var moved = new Destination(input.stage(), input.release()).applyTo(card, rank, change.at());
    change.edit(Card.ENTITY_TYPE, card, moved, Verb.MOVED);
  }
}

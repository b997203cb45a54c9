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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Moves up to 500 cards at once. They keep their relative order. */
public final class MoveCards extends ProjectChangeHandler<MoveCards.Moves> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/cards/move").requiresRole(Role.EDITOR);

  /** The cards and their destination. Absent fields stay unchanged. */
  public record Moves(
      @NotEmpty @Size(max = 500) List<UUID> cards,
      Optional<UUID> stage,
      Optional<ReleaseChoice> release,
      Optional<Spot> spot,
      Optional<@Valid Reason> reason)
      implements Scoped {}

  public MoveCards() {
    super(ROUTE, Moves.class);
  }

  @Override
  protected void handle(Call<Moves> call, ProjectChange change) {
    var input = call.input();
    var cards =
        change.resolve(Card.ENTITY_TYPE, "cards", input.cards()).stream()
            .sorted(Comparator.comparing(Card::rank).thenComparing(Card::id))
            .toList();
    var ranks =
        input
            .spot()
            .map(spot ->
                new Order(change, Card.ENTITY_TYPE)
                    .ranks(input.spot(), cards.stream().map(Card::id).toList()));
    var destination = new Destination(input.stage(), input.release());
    IntStream.range(0, cards.size())
        .forEach(i -> {
          var moved =
              destination.applyTo(cards.get(i), ranks.map(rank -> rank.get(i)), change.at());
          change.edit(Card.ENTITY_TYPE, cards.get(i), moved, Verb.MOVED);
        });
  }
}

package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Reason;
import dev.scopekeeper.change.Scoped;
import dev.scopekeeper.change.Verb;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Archives up to 500 cards at once. */
public final class ArchiveCards extends ProjectChangeHandler<ArchiveCards.CardIds> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/cards/archive").requiresRole(Role.EDITOR);

  /** The cards to archive. */
  public record CardIds(@NotEmpty @Size(max = 500) List<UUID> cards, Optional<@Valid Reason> reason)
      implements Scoped {}

  public ArchiveCards() {
    super(ROUTE, CardIds.class);
  }

  @Override
  protected void handle(Call<CardIds> call, ProjectChange change) {
    for (var card : change.resolve(Card.ENTITY_TYPE, "cards", call.input().cards())) {
      change.edit(Card.ENTITY_TYPE, card, card.withArchived(true), Verb.ARCHIVED);
    }
  }
}

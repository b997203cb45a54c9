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
import java.util.Optional;

/** Restores an archived card to its former stage and release. */
public final class RestoreCard extends ProjectChangeHandler<RestoreCard.Restoring> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/cards/{card}/restore").requiresRole(Role.EDITOR);

  /** The reason, if the card enters a locked release. */
  public record Restoring(Optional<@Valid Reason> reason) implements Scoped {}

  public RestoreCard() {
    super(ROUTE, Restoring.class);
  }

  @Override
  protected void handle(Call<Restoring> call, ProjectChange change) {
    var card = change.find(Card.ENTITY_TYPE, call.id("card"));
    change.edit(Card.ENTITY_TYPE, card, card.withArchived(false), Verb.RESTORED);
  }
}

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

/** Archives a card. You can restore it. */
public final class ArchiveCard extends ProjectChangeHandler<ArchiveCard.Archiving> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/cards/{card}/archive").requiresRole(Role.EDITOR);

  /** The reason, if the card leaves a locked release. */
  public record Archiving(Optional<@Valid Reason> reason) implements Scoped {}

  public ArchiveCard() {
    super(ROUTE, Archiving.class);
  }

  @Override
  protected void handle(Call<Archiving> call, ProjectChange change) {
    var card = change.find(Card.ENTITY_TYPE, call.id("card"));
    change.edit(Card.ENTITY_TYPE, card, card.withArchived(true), Verb.ARCHIVED);
  }
}

package dev.scopekeeper.release;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.card.ReferringCards;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Reason;
import dev.scopekeeper.change.Scoped;
import dev.scopekeeper.change.Verb;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/**
 * Ships a locked release. Moves its unfinished cards to the release or backlog that the caller
 * chooses.
 */
public final class ShipRelease extends ProjectChangeHandler<ShipRelease.Shipping> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/releases/{release}/ship").requiresRole(Role.EDITOR);

  private static final String UNFINISHED = "card/unfinished";

  /** What happens to unfinished cards; required if there are any. */
  public record Shipping(Optional<@Valid Unfinished> unfinished) implements Scoped {

    @Override
    public Optional<Reason> reason() {
      return unfinished.map(cards -> new Reason(cards.reason(), Optional.empty()));
    }
  }

  /**
   * Where they move and why they are unfinished.
   *
   * @param release a planned one; absent for the backlog
   */
  public record Unfinished(Optional<UUID> release, @NotBlank @Size(max = 500) String reason) {}

  public ShipRelease() {
    super(ROUTE, Shipping.class);
  }

  @Override
  protected void handle(Call<Shipping> call, ProjectChange change) {
    var release = change.find(Release.ENTITY_TYPE, call.id("release"));
    if (release.state() != ReleaseState.LOCKED) {
      throw Problem.of(ReleaseProblem.RELEASE_NOT_SHIPPABLE);
    }
    var unfinished = call.input().unfinished();
    if (unfinished.isPresent()) {
      var next = unfinished.get().release();
      next.ifPresent(id -> requirePlanned(change, id));
      ReferringCards.edit(change, UNFINISHED, release.id(), card -> card.withRelease(next));
    } else {
      requireFinished(change, release);
    }
    var shipped =
        change
            .find(Release.ENTITY_TYPE, release.id())
            .withState(ReleaseState.SHIPPED)
            .withShippedAt(Optional.of(change.at()));
    change.edit(Release.ENTITY_TYPE, release, shipped, Verb.SHIPPED);
  }

  private static void requirePlanned(ProjectChange change, UUID id) {
    if (change.resolve(Release.ENTITY_TYPE, "unfinished.release", id).state()
        != ReleaseState.PLANNED) {
      throw Problem.field("unfinished.release", ReleaseProblem.UNFINISHED_NEED_PLANNED_RELEASE);
    }
  }

  private static void requireFinished(ProjectChange change, Release release) {
    var count = ReferringCards.count(change, UNFINISHED, release.id());
    if (count > 0) {
      throw Problem.field("unfinished", ReleaseProblem.CARDS_UNFINISHED.with("count", count));
    }
  }
}

package dev.scopekeeper.inbox;

import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.SettleHook;
import dev.scopekeeper.change.Verb;
import java.util.Optional;
import java.util.UUID;

/** Reopens suggestions that are parked until a release, when the release is deleted. */
public final class ParkedSuggestions implements SettleHook.Listener {

  private record SuggestionId(UUID id) {}

  private final ProjectChange change;

  /** Registers the listener for every change. */
  public static final class Hook implements SettleHook {

    @Override
    public Listener listen(ProjectChange change) {
      return new ParkedSuggestions(change);
    }
  }

  private ParkedSuggestions(ProjectChange change) {
    this.change = change;
  }

  @Override
  public void detach(Kind kind, UUID thing, Optional<UUID> successor) {
    if (kind == Kind.RELEASE) {
      unpark(thing);
    }
  }

  private void unpark(UUID release) {
    var parked =
        change
            .tx()
            .sql("suggestion/parked_for")
            .bind("project", change.project())
            .bind("id", release)
            .list(SuggestionId.class);
    for (var row : parked) {
      var suggestion = change.find(Suggestion.ENTITY_TYPE, row.id());
      change.edit(Suggestion.ENTITY_TYPE, suggestion, suggestion.withoutTriage(), Verb.REOPENED);
    }
  }
}

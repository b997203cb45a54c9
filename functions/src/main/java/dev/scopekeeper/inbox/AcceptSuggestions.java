package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.card.CardKind;
import dev.scopekeeper.change.Order;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Reason;
import dev.scopekeeper.change.Scoped;
import dev.scopekeeper.change.Verb;
import dev.scopekeeper.stage.Stage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accepts up to 500 suggestions: creates a card for each, last in a release or in the backlog. */
public final class AcceptSuggestions extends ProjectChangeHandler<AcceptSuggestions.Accepted> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/suggestions/accept").requiresRole(Role.EDITOR);

  /**
   * The suggestions, and the cards to create from them.
   *
   * @param release absent for the backlog
   * @param kind of the cards; features by default
   * @param reason required if the release is locked
   */
  public record Accepted(
      @NotEmpty @Size(max = 500) List<AcceptedSuggestion> suggestions,
      Optional<UUID> release,
      Optional<CardKind> kind,
      Optional<@Valid Reason> reason)
      implements Scoped {}

  /** A suggestion, and the id of its new card. */
  public record AcceptedSuggestion(UUID suggestion, UUID card) {}

  public AcceptSuggestions() {
    super(ROUTE, Accepted.class);
  }

  @Override
  protected void handle(Call<Accepted> call, ProjectChange change) {
    var input = call.input();
    var cards = input.suggestions().stream().map(AcceptedSuggestion::card).toList();
    var ranks = new Order(change, Card.ENTITY_TYPE).ranks(Optional.empty(), cards).iterator();
    var stage = Stage.first(change).id();
    var kind = input.kind().orElse(CardKind.FEATURE);
    var accepted = new LinkedHashMap<Suggestion, Card>();
    for (var i = 0; i < cards.size(); i++) {
      var chosen = input.suggestions().get(i);
      var field = "suggestions." + i + ".suggestion";
      var suggestion =
          Triage.requireOpenOrParked(
              change.resolve(Suggestion.ENTITY_TYPE, field, chosen.suggestion()));
      var card =
          Card.draft(
                  chosen.card(),
                  suggestion.title(),
                  suggestion.text(),
                  kind,
                  stage,
                  Optional.of(change.actor()),
                  change.at())
              .withRelease(input.release())
              .withRank(ranks.next());
      if (accepted.put(suggestion, card) != null) {
        throw Problem.field(field, InboxProblem.SUGGESTION_LISTED_TWICE);
      }
    }
    change.addAll(Card.ENTITY_TYPE, List.copyOf(accepted.values()));
    accepted.forEach((suggestion, card) -> close(change, suggestion, card));
  }

  private static void close(ProjectChange change, Suggestion suggestion, Card card) {
    Triage.close(
        change,
        suggestion,
        SuggestionState.ACCEPTED,
        Verb.ACCEPTED,
        accepted -> accepted.withCard(Optional.of(card.id())));
  }
}

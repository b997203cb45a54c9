package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.card.Comment;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Merges a suggestion into a card: adds its texts to the card as a comment. */
public final class MergeSuggestion extends ProjectChangeHandler<MergeSuggestion.Merged> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/suggestions/{suggestion}/merge")
          .requiresRole(Role.EDITOR);

  /**
   * The card to merge into.
   *
   * @param id of the new comment
   */
  public record Merged(UUID id, UUID card) {}

  public MergeSuggestion() {
    super(ROUTE, Merged.class);
  }

  @Override
  protected void handle(Call<Merged> call, ProjectChange change) {
    var suggestion =
        Triage.requireOpenOrParked(change.find(Suggestion.ENTITY_TYPE, call.id("suggestion")));
    var card = change.resolve(Card.ENTITY_TYPE, "card", call.input().card());
    change.add(
        Comment.ENTITY_TYPE,
        new Comment(
            call.input().id(),
            card.id(),
            Optional.of(change.actor()),
            call.caller().name(),
            text(suggestion),
            change.at(),
            Optional.empty(),
            0));
    Triage.close(
        change,
        suggestion,
        SuggestionState.MERGED,
        Verb.MERGED,
        merged -> merged.withCard(Optional.of(card.id())));
  }

  /** The title, text and source of the suggestion, in Markdown. */
  private static String text(Suggestion suggestion) {
    return Stream.of(
            suggestion.title(), suggestion.text(), suggestion.source(), suggestion.sourceUrl())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n\n"));
  }
}

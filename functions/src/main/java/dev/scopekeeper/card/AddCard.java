package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Ids;
import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.Order;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Reason;
import dev.scopekeeper.change.Scoped;
import dev.scopekeeper.change.Spot;
import dev.scopekeeper.stage.Stage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Creates a card. By default it is the last one in the order, in the first stage and the backlog.
 */
public final class AddCard extends ProjectChangeHandler<AddCard.NewCard> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/cards").requiresRole(Role.EDITOR).respondsWith(201);

  /**
   * The new card.
   *
   * @param template the template for its description and checklist
   */
  public record NewCard(
      UUID id,
      @OneLine @NotBlank @Size(max = 200) String title,
      Optional<@Size(max = 50_000) String> description,
      Optional<CardKind> kind,
      Optional<UUID> stage,
      Optional<UUID> release,
      Optional<UUID> epic,
      Optional<UUID> assignee,
      Optional<@Size(max = 20) List<UUID>> labels,
      Optional<@PositiveOrZero @Digits(integer = 4, fraction = 1) BigDecimal> estimate,
      Optional<LocalDate> due,
      Optional<UUID> template,
      Optional<Spot> spot,
      Optional<@Valid Reason> reason)
      implements Scoped {}

  public AddCard() {
    super(ROUTE, NewCard.class);
  }

  @Override
  protected void handle(Call<NewCard> call, ProjectChange change) {
    var input = call.input();
    var template =
        input.template().map(id -> change.resolve(CardTemplate.ENTITY_TYPE, "template", id));
    var rank = new Order(change, Card.ENTITY_TYPE).rank(input.spot(), input.id());
    change.add(
        Card.ENTITY_TYPE,
        Card.draft(
                input.id(),
                input.title(),
                input.description().or(() -> template.map(CardTemplate::description)).orElse(""),
                input.kind().orElse(CardKind.FEATURE),
                input.stage().orElseGet(() -> Stage.first(change).id()),
                Optional.of(change.actor()),
                change.at())
            .with(card ->
                card.release(input.release())
                    .epic(input.epic())
                    .assignee(input.assignee())
                    .labels(input.labels().orElse(List.of()).stream().distinct().sorted().toList())
                    .estimate(input.estimate())
                    .due(input.due())
                    .rank(rank)));
    template
        .map(CardTemplate::items)
        .orElse(List.of())
        .forEach(text -> addItem(change, input.id(), text));
  }

  private static void addItem(ProjectChange change, UUID card, String text) {
    var id = Ids.generate();
    var rank = new Order(change, ChecklistItem.ENTITY_TYPE).rank(Optional.empty(), id);
    change.add(ChecklistItem.ENTITY_TYPE, new ChecklistItem(id, card, text, false, rank, 0));
  }
}

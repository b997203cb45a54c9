package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import dev.scopekeeper.change.ProjectChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Updates single fields of a card. Concurrent edits of different fields all succeed. */
public final class EditCard extends EditHandler<EditCard.CardEdits, Card> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/cards/{card}").requiresRole(Role.EDITOR);

  /** The fields to update. Absent fields stay unchanged. */
  public record CardEdits(
      Optional<@Valid TitleEdit> title,
      Optional<@Valid DescriptionEdit> description,
      Optional<KindEdit> kind,
      Optional<IdEdit> epic,
      Optional<IdEdit> assignee,
      Optional<@Valid EstimateEdit> estimate,
      Optional<DueEdit> due) {}

  /** A title before and after. */
  public record TitleEdit(
      @OneLine @Size(max = 200) String from, @OneLine @NotBlank @Size(max = 200) String to) {}

  /** A description before and after. */
  public record DescriptionEdit(@Size(max = 50_000) String from, @Size(max = 50_000) String to) {}

  /** A kind before and after. */
  public record KindEdit(CardKind from, CardKind to) {}

  /** An epic or assignee before and after. Absent means none. */
  public record IdEdit(Optional<UUID> from, Optional<UUID> to) {}

  /** An estimate before and after. Absent means none. */
  public record EstimateEdit(
      Optional<@Digits(integer = 4, fraction = 1) BigDecimal> from,
      Optional<@PositiveOrZero @Digits(integer = 4, fraction = 1) BigDecimal> to) {}

  /** A due date before and after. Absent means none. */
  public record DueEdit(Optional<LocalDate> from, Optional<LocalDate> to) {}

  public EditCard() {
    super(ROUTE, CardEdits.class, Card.ENTITY_TYPE, "card");
  }

  @Override
  protected Card checked(Call<CardEdits> call, ProjectChange change, Card before, Card after) {
    return after.withUpdatedAt(change.at());
  }
}

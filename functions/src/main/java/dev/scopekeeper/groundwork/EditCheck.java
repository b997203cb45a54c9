package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Updates a check: its texts, or whether the first release requires it. */
public final class EditCheck extends EditHandler<EditCheck.CheckEdits, Check> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/checks/{check}").requiresRole(Role.EDITOR);

  /** The fields to change. */
  public record CheckEdits(
      Optional<@Valid QuestionEdit> question,
      Optional<@Valid WhyEdit> why,
      Optional<RequiredEdit> required) {}

  /** The old and new question. */
  public record QuestionEdit(
      @OneLine @Size(max = 300) String from, @OneLine @NotBlank @Size(max = 300) String to) {}

  /** The old and new consequence of not settling it. */
  public record WhyEdit(@Size(max = 500) String from, @Size(max = 500) String to) {}

  /** Whether the first release requires it. */
  public record RequiredEdit(boolean from, boolean to) {}

  public EditCheck() {
    super(ROUTE, CheckEdits.class, Check.ENTITY_TYPE, "check");
  }
}

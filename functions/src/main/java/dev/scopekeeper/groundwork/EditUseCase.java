package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Updates the text of a use case. */
public final class EditUseCase extends EditHandler<EditUseCase.UseCaseEdits, UseCase> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/use-cases/{useCase}").requiresRole(Role.EDITOR);

  /** The fields to change. */
  public record UseCaseEdits(Optional<@Valid TextEdit> text) {}

  /** The old and new text. */
  public record TextEdit(
      @OneLine @Size(max = 300) String from, @OneLine @NotBlank @Size(max = 300) String to) {}

  public EditUseCase() {
    super(ROUTE, UseCaseEdits.class, UseCase.ENTITY_TYPE, "useCase");
  }
}

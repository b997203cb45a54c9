package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Verb;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/** Updates the answer of a check, which settles it. An empty answer reopens the check. */
public final class AnswerCheck extends EditHandler<AnswerCheck.Answer, Check> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/checks/{check}/answer").requiresRole(Role.EDITOR);

  /** The answer. */
  public record Answer(@Valid AnswerEdit answer) {}

  /** The old and new Markdown. */
  public record AnswerEdit(@Size(max = 20_000) String from, @Size(max = 20_000) String to) {}

  public AnswerCheck() {
    super(ROUTE, Answer.class, Check.ENTITY_TYPE, "check");
  }

  @Override
  protected Check checked(Call<Answer> call, ProjectChange change, Check before, Check after) {
    return after.withState(after.answer().isBlank() ? CheckState.OPEN : CheckState.ANSWERED, "");
  }

  @Override
  protected Verb verb(Check after) {
    return after.state() == CheckState.OPEN ? Verb.REOPENED : Verb.ANSWERED;
  }
}

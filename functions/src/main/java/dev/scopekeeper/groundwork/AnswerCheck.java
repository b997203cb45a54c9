package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Verb;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/** Answers a check, which settles it; an answer that is taken away opens it again. */
public final class AnswerCheck extends EditHandler<AnswerCheck.Answer, Check> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/checks/{check}/answer").members(Role.EDITOR);

  /** The answer. */
  public record Answer(@Valid AnswerEdit answer) {}

  /** Markdown as it was seen and as it shall be. */
  public record AnswerEdit(@Size(max = 20_000) String from, @Size(max = 20_000) String to) {}

  public AnswerCheck() {
    super(ROUTE, Answer.class, Check.SUBJECT, "check");
  }

  @Override
  protected Check checked(Call<Answer> call, ProjectChange change, Check before, Check after) {
    return after.in(after.answer().isBlank() ? CheckState.OPEN : CheckState.ANSWERED, "");
  }

  @Override
  protected Verb verb(Check after) {
    return after.state() == CheckState.OPEN ? Verb.REOPENED : Verb.ANSWERED;
  }
}

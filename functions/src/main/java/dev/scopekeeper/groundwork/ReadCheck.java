package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.NotFoundProblem;

/** Returns a check with its texts. */
public final class ReadCheck extends RouteHandler<Nothing, CheckDetail> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/checks/{check}").requiresRole(Role.VIEWER);

  public ReadCheck() {
    super(ROUTE, Nothing.class, CheckDetail.class);
  }

  @Override
  protected Reply<CheckDetail> handle(Call<Nothing> call) {
    var project = call.project().id();
    return call.database()
        .read(tx -> Check.ENTITY_TYPE.read(tx, project, call.id("check")))
        .map(check ->
            Reply.of(new CheckDetail(check.summary(), check.why(), check.answer(), check.reason())))
        .orElseThrow(() -> Problem.of(NotFoundProblem.CHECK_NOT_FOUND));
  }
}

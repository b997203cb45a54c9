package dev.scopekeeper.project;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Lists the projects that the caller is a member of. */
public final class ListProjects extends RouteHandler<Nothing, ListProjects.Projects> {

  public static final Route ROUTE = Route.get("/api/projects").signedIn();

  /** Archived ones last. */
  public record Projects(List<ProjectSummary> projects) {}

  /**
   * A project and the caller's role in it.
   *
   * @param purpose its first 300 characters: an account may have a thousand projects
   * @param suggestions number of suggestions that wait in the inbox today (UTC)
   */
  public record ProjectSummary(
      UUID id,
      String key,
      String name,
      String purpose,
      Role role,
      boolean archived,
      int suggestions) {}

  public ListProjects() {
    super(ROUTE, Nothing.class, Projects.class);
  }

  @Override
  protected Reply<Projects> handle(Call<Nothing> call) {
    return Reply.of(
        new Projects(
            call.database()
                .read(tx ->
                    tx.sql("project/of_account")
                        .bind("account", call.caller().account())
                        .bind("today", LocalDate.ofInstant(call.now(), ZoneOffset.UTC))
                        .list(ProjectSummary.class))));
  }
}

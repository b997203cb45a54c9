package dev.scopekeeper.export;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Memory;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.database.Transaction;
import java.io.OutputStream;

/** Makes a file of the whole project, as it is at one moment, and tells where it can be had. */
public final class ExportProject extends RouteHandler<ExportProject.Wanted, Download> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/exports")
          .members(Role.VIEWER)
          .answers(201)
          .takes(Memory.LARGE)
          .refuses(Problem.Kind.TOO_LARGE);

  /** What to make of it. */
  public record Wanted(ExportFormat format) {}

  public ExportProject() {
    super(ROUTE, Wanted.class, Download.class);
  }

  @Override
  protected Reply<Download> handle(Call<Wanted> call) {
    return Reply.of(
        new Departure(call)
            .of(
                call.input().format(),
                out -> call.database().snapshot(tx -> written(call, tx, out))));
  }

  private static String written(Call<Wanted> call, Transaction tx, OutputStream out) {
    var project = call.membership().project();
    switch (call.input().format()) {
      case JSON -> JsonExport.write(tx, project, call.now(), out);
      case CSV -> CsvExport.write(tx, project, out);
      case MARKDOWN -> MarkdownExport.write(tx, project, out);
    }
    var overview = new ProjectRows(tx, project).overview();
    return overview.key() + " " + overview.name();
  }
}

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

/** Creates a file of the whole project, as it is at one moment. Returns a link to it. */
public final class ExportProject extends RouteHandler<ExportProject.ExportRequest, Download> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/exports")
          .requiresRole(Role.VIEWER)
          .respondsWith(201)
          .needs(Memory.LARGE)
          .canFailWith(Problem.Kind.TOO_LARGE);

  /** The format of the file. */
  public record ExportRequest(ExportFormat format) {}

  public ExportProject() {
    super(ROUTE, ExportRequest.class, Download.class);
  }

  @Override
  protected Reply<Download> handle(Call<ExportRequest> call) {
    return Reply.of(
        new FileExport(call)
            .create(
                call.input().format(),
                out -> call.database().snapshot(tx -> write(call, tx, out))));
  }

  private static String write(Call<ExportRequest> call, Transaction tx, OutputStream out) {
    var project = call.project().id();
    switch (call.input().format()) {
      case JSON -> JsonExport.write(tx, project, call.now(), out);
      case CSV -> CsvExport.write(tx, project, out);
      case MARKDOWN -> MarkdownExport.write(tx, project, out);
    }
    var overview = new ProjectRows(tx, project).overview();
    return overview.key() + " " + overview.name();
  }
}

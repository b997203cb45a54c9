package dev.scopekeeper.export;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Memory;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;

/** Creates a file of everything about the caller's account. Returns a link to it. */
public final class ExportAccount extends RouteHandler<Nothing, Download> {

  public static final Route ROUTE =
      Route.post("/api/me/exports")
          .signedIn()
          .respondsWith(201)
          .needs(Memory.LARGE)
          .canFailWith(Problem.Kind.TOO_LARGE);

  public ExportAccount() {
    super(ROUTE, Nothing.class, Download.class);
  }

  @Override
  protected Reply<Download> handle(Call<Nothing> call) {
    var caller = call.caller();
    return Reply.of(
        new FileExport(call)
            .create(
                ExportFormat.JSON,
                out ->
                    call.database()
                        .snapshot(tx -> {
                          AccountExport.write(tx, caller.account(), call.now(), out);
                          return "Scopekeeper account " + caller.username();
                        })));
  }
}

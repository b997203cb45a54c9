package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;

/** Tells what an import would bring across, and what not. Nothing is stored. */
public final class PreviewImport extends RouteHandler<PreviewImport.ForeignFile, Preview> {

  public static final Route ROUTE =
      Route.post("/api/imports/preview").signedIn().accepts(ImportProjects.MAX_BYTES);

  /**
   * A file of another tool.
   *
   * @param file its text
   */
  public record ForeignFile(String file) {}

  public PreviewImport() {
    super(ROUTE, ForeignFile.class, Preview.class);
  }

  @Override
  protected Reply<Preview> handle(Call<ForeignFile> call) {
    return Reply.of(Preview.of(ImportFile.read(call.input().file()), call.caller().username()));
  }
}

package dev.scopekeeper.routes;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.api.StoredJson;

/** Returns the OpenAPI 3.1 document of all routes. */
public final class ReadOpenApi extends RouteHandler<Nothing, StoredJson> {

  public static final Route ROUTE = Route.get("/api/openapi.json").anyone();

  public ReadOpenApi() {
    super(ROUTE, Nothing.class, StoredJson.class);
  }

  @Override
  protected Reply<StoredJson> handle(Call<Nothing> call) {
    return Reply.of(document());
  }

  static StoredJson document() {
    return Document.STORED;
  }

  /** Loaded by the first request: the build generates the document after compiling this class. */
  private static final class Document {
    static final StoredJson STORED = StoredJson.of("/openapi.json");
  }
}

package dev.scopekeeper.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/** Tells what all routes take and answer: an OpenAPI 3.1 document. */
public final class ReadOpenApi extends RouteHandler<Nothing, JsonNode> {

  public static final Route ROUTE = Route.get("/api/openapi.json").anyone();

  public ReadOpenApi() {
    super(ROUTE, Nothing.class, JsonNode.class);
  }

  @Override
  protected Reply<JsonNode> handle(Call<Nothing> call) {
    try (var file = ReadOpenApi.class.getResourceAsStream("/openapi.json")) {
      if (file == null) {
        throw new IllegalStateException("openapi.json was not built");
      }
      return Reply.of(Json.mapper().readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.scopekeeper;

import dev.scopekeeper.api.Compression;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.local.GatewayResponse;
import tools.jackson.databind.JsonNode;

/** What a route answered. */
public record Answer(GatewayResponse response) {
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  public int status() {
    return response.status();
  }

  public JsonNode json() {
    return response.text().isEmpty()
        ? Json.mapper().createObjectNode()
        : Json.mapper().readTree(decompressed());
  }

  private byte[] decompressed() {
    return response.headers().containsKey("content-encoding")
        ? Compression.gunzip(response.bytes(), MAX_BYTES)
        : response.bytes();
  }

  /** The cookie that was set, as a browser sends it back. */
  public String cookie() {
    var set = response.cookies().getFirst();
    return set.substring(0, set.indexOf(';'));
  }
}

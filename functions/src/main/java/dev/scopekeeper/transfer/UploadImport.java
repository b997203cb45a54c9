package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.storage.Link;
import dev.scopekeeper.storage.ObjectKey;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.util.UUID;

/** Tells where to send a file that is too large for a request, to import it from there. */
public final class UploadImport extends RouteHandler<UploadImport.Announced, Link> {

  public static final Route ROUTE = Route.post("/api/imports/uploads").signedIn();

  /**
   * The file to come, as it is or compressed by gzip.
   *
   * @param id by which a preview and an import name it
   * @param bytes as many as are going to be sent
   */
  public record Announced(UUID id, @Positive @Max(ImportSource.MAX_BYTES) long bytes) {}

  public UploadImport() {
    super(ROUTE, Announced.class, Link.class);
  }

  @Override
  protected Reply<Link> handle(Call<Announced> call) {
    var key = ObjectKey.upload(call.caller().account(), call.input().id());
    return Reply.of(call.storage().upload(key, call.input().bytes()));
  }
}

package dev.scopekeeper.transfer;

import dev.scopekeeper.account.Account;
import dev.scopekeeper.api.ByteSize;
import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.attachment.Uploads;
import dev.scopekeeper.storage.Link;
import dev.scopekeeper.storage.ObjectKey;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.util.UUID;

/**
 * Returns a link to upload a file to import that is too large for a request. Its bytes count from
 * now until the sweep: the link could be used again once the file is imported and deleted.
 */
public final class UploadImport extends RouteHandler<UploadImport.Announced, Link> {

  /** What one account may send before the sweep has passed, in bytes. */
  static final long MAX_TOGETHER = 5L * ImportSource.MAX_BYTES;

  public static final Route ROUTE =
      Route.post("/api/imports/uploads").signedIn().refuses(Problem.Kind.TAKEN);

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
    var account = call.caller().account();
    var input = call.input();
    call.database()
        .write(tx -> {
          Account.lock(tx, account);
          call.lockSession(tx);
          var uploads = Uploads.ofAccount(tx, account);
          requireSpace(uploads.totalExcluding(input.id()).bytes() + input.bytes());
          uploads.announce(input.id(), account, input.bytes(), call.now());
          return account;
        });
    return Reply.of(
        call.storage().upload(ObjectKey.importUpload(account, input.id()), input.bytes()));
  }

  private static void requireSpace(long bytes) {
    if (bytes > MAX_TOGETHER) {
      throw Problem.field(
          "bytes",
          ImportProblem.IMPORT_UPLOADS_TOO_LARGE.with("limit", new ByteSize(MAX_TOGETHER)));
    }
  }
}

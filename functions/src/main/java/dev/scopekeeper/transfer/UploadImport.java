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
 * Returns a link to upload a file to import that is too large for a request. Its size counts
 * against the account's quota until the daily clean-up, because the link works until then.
 */
public final class UploadImport extends RouteHandler<UploadImport.UploadRequest, Link> {

  /** The quota of an account between two daily clean-ups, in bytes. */
  static final long QUOTA = 5L * ImportSource.MAX_BYTES;

  public static final Route ROUTE =
      Route.post("/api/imports/uploads").signedIn().canFailWith(Problem.Kind.TAKEN);

  /**
   * The file that will be uploaded, as it is or compressed by gzip.
   *
   * @param id chosen by the client; previews and imports refer to the file by it
   * @param bytes the exact size of the upload
   */
  public record UploadRequest(UUID id, @Positive @Max(ImportSource.MAX_BYTES) long bytes) {}

  public UploadImport() {
    super(ROUTE, UploadRequest.class, Link.class);
  }

  @Override
  protected Reply<Link> handle(Call<UploadRequest> call) {
    var account = call.caller().account();
    var input = call.input();
    call.database()
        .write(tx -> {
          Account.lock(tx, account);
          call.lockSessionRow(tx);
          var uploads = Uploads.ofAccount(tx, account);
          requireWithinQuota(uploads.totalExcluding(input.id()).bytes() + input.bytes());
          uploads.announce(input.id(), account, input.bytes(), call.now());
          return account;
        });
    return Reply.of(
        call.storage().upload(ObjectKey.importUpload(account, input.id()), input.bytes()));
  }

  private static void requireWithinQuota(long totalBytes) {
    if (totalBytes > QUOTA) {
      throw Problem.field(
          "bytes", ImportProblem.IMPORT_UPLOADS_TOO_LARGE.with("limit", new ByteSize(QUOTA)));
    }
  }
}

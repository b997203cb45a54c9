package dev.scopekeeper.local;

import dev.scopekeeper.storage.StorageSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * What S3 is on AWS: a store of files on disk that speaks its protocol and checks its signatures.
 * It listens on loopback only; browsers reach it through {@link FilesHandler}, on the app's own
 * origin.
 */
public final class FileStore implements AutoCloseable {

  /** The path below which the store is, here and on the app's own origin. */
  static final String PATH = "/files";

  /** The only bucket. */
  static final String BUCKET = "scopekeeper";

  private static final String REGION = "us-east-1";

  /** What browsers may have at once of the store; its other threads are the app's own. */
  static final int LINKS = 12;

  private static final int THREADS = 24;

  private final S3Proxy proxy;
  private final AwsCredentials keys;

  /**
   * Starts the store, and makes its bucket where there is none.
   *
   * @param folder where the files lie
   * @param keys who may use it
   */
  public FileStore(Path folder, AwsCredentials keys) {
    this.keys = keys;
    try {
      // what others on this machine may read the store takes for public
      OwnerOnly.folder(folder);
      Files.createDirectories(folder.resolve(BUCKET));
    } catch (IOException e) {
      throw new CannotStart("The folder of files " + folder + " cannot be written to.", e);
    }
    proxy =
        S3Proxy.builder()
            .blobStore(new FilesystemNio2BlobStore(folder.toString()))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .servicePath(PATH)
            .awsAuthentication(
                AuthenticationType.AWS_V4, keys.accessKeyId(), keys.secretAccessKey())
            // the token of a session is one
            .ignoreUnknownHeaders(true)
            .jettyMaxThreads(THREADS)
            .build();
    start();
  }

  /** The store in the data folder, with keys that are made at the first start. */
  static FileStore in(Path data) {
    try {
      OwnerOnly.folder(data);
    } catch (IOException e) {
      throw new CannotStart("The data folder " + data + " cannot be written to.", e);
    }
    var secret = DataFolder.secret(data.resolve("files-key"));
    return new FileStore(data.resolve("files"), AwsBasicCredentials.create("scopekeeper", secret));
  }

  /** The name of its bucket. */
  public String bucket() {
    return BUCKET;
  }

  /** Where programs on this machine reach it. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + proxy.getPort() + PATH);
  }

  /**
   * How the app uses it.
   *
   * @param links where browsers find it
   */
  public StorageSettings settings(URI links) {
    return new StorageSettings(
        BUCKET, REGION, Optional.of(endpoint()), Optional.of(links), Optional.of(keys));
  }

  /** How the app uses it when browsers find it on the app's own origin. */
  StorageSettings below(URI publicOrigin) {
    return settings(URI.create(publicOrigin + PATH));
  }

  /** Finishes what is running, then stops. */
  @Override
  public void close() {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The store of files did not stop", e);
    }
  }

  private void start() {
    try {
      proxy.start();
    } catch (Exception e) {
      throw new CannotStart("The store of files cannot start: " + e.getMessage(), e);
    }
  }
}

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
 * The local replacement for S3: a store of files on disk with its protocol and signatures. It
 * listens on loopback only. Browsers reach it through {@link FilesHandler}, on the app's own
 * origin.
 */
public final class FileStore implements AutoCloseable {

  /** The path of the store, here and on the origin of the app. */
  static final String PATH = "/files";

  /** The only bucket. */
  static final String BUCKET = "scopekeeper";

  private static final String REGION = "us-east-1";

  /** Maximum concurrent requests of browsers. The other threads serve the app. */
  static final int LINKS = 12;

  private static final int THREADS = 24;

  private final S3Proxy proxy;
  private final AwsCredentials keys;

  /**
   * Starts the store, and creates its bucket if necessary.
   *
   * @param folder folder of the files
   * @param keys credentials for the store
   */
  public FileStore(Path folder, AwsCredentials keys) {
    this.keys = keys;
    try {
      // the store treats files as public that other users can read
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
            // a session token is one
            .ignoreUnknownHeaders(true)
            .jettyMaxThreads(THREADS)
            .build();
    start();
  }

  /** The store in the data folder, with keys created at the first start. */
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

  /** The address for programs on this machine. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + proxy.getPort() + PATH);
  }

  /**
   * Settings to use the store.
   *
   * @param links address for browsers
   */
  public StorageSettings settings(URI links) {
    return new StorageSettings(
        BUCKET, REGION, Optional.of(endpoint()), Optional.of(links), Optional.of(keys));
  }

  /** Settings to use the store below the origin of the app. */
  StorageSettings settingsBelow(URI publicOrigin) {
    return settings(URI.create(publicOrigin + PATH));
  }

  /** Finishes running requests, then stops. */
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

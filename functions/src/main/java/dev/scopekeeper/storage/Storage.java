package dev.scopekeeper.storage;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The bucket of files. Files go in and out the same way on AWS, in LocalStack and in the store of
 * the local server:
 *
 * <ol>
 *   <li>A route checks the caller and returns {@link #upload}. The browser PUTs exactly that many
 *       bytes to the link. They stay under {@link ObjectKey#upload} until they are used.
 *   <li>A later route {@link #find}s the object, looks at its {@link #beginning} or {@link #read}s
 *       it, and {@link #copy copies} it to its final key. Unused uploads are deleted after a day.
 *   <li>For a download, a route checks the caller and returns {@link #download}; the browser saves
 *       the file. A generated file is {@link #put} below {@link ObjectKey#export} first.
 * </ol>
 *
 * <p>Routes use {@code call.storage()}. This class does not check who may access an object: the
 * route does. If the bucket cannot be reached, every call fails with 503.
 */
public final class Storage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

  /** Lifetime of an upload link. */
  public static final Duration UPLOAD = Duration.ofMinutes(15);

  private static final Duration DOWNLOAD = Duration.ofMinutes(5);
  private static final int PRECONDITION_FAILED = 412;
  private static final String BINARY = "application/octet-stream";

  private final StorageSettings settings;
  private final CallTimeouts timeouts;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<Clients> clients = Optional.empty();

  public Storage(StorageSettings settings) {
    this(settings, CallTimeouts.USUAL);
  }

  public Storage(StorageSettings settings, CallTimeouts timeouts) {
    this.settings = settings;
    this.timeouts = timeouts;
  }

  /**
   * A link to PUT the object once, valid for a quarter of an hour. The condition {@code
   * If-None-Match: *} (RFC 9110 §13.1.2) is part of the signature and must be sent, so a second
   * upload fails with 412.
   *
   * @param bytes the exact size; it is part of the signature
   */
  public Link upload(ObjectKey key, long bytes) {
    return upload(key, bytes, UPLOAD);
  }

  Link upload(ObjectKey key, long bytes, Duration lifetime) {
    return presign(presigner -> {
      var request =
          presigner.presignPutObject(signing ->
              signing
                  .signatureDuration(lifetime)
                  .putObjectRequest(put ->
                      put.bucket(settings.bucket())
                          .key(key.value())
                          .contentLength(bytes)
                          .ifNoneMatch("*")));
      return new Link(URI.create(request.url().toString()), request.expiration());
    });
  }

  /**
   * A link to download the object, valid for five minutes. The browser saves it and never shows it
   * as a page.
   *
   * @param name of the file
   * @param contentType as detected by the server, never as a client claims
   */
  public Link download(ObjectKey key, String name, String contentType) {
    return download(key, name, contentType, DOWNLOAD);
  }

  Link download(ObjectKey key, String name, String contentType, Duration lifetime) {
    return presign(presigner -> {
      var request =
          presigner.presignGetObject(signing ->
              signing
                  .signatureDuration(lifetime)
                  .getObjectRequest(get ->
                      get.bucket(settings.bucket())
                          .key(key.value())
                          .responseContentType(contentType)
                          .responseContentDisposition(Disposition.attachment(name))
                          .responseCacheControl("private, no-store")));
      return new Link(URI.create(request.url().toString()), request.expiration());
    });
  }

  /** Stores a generated file. */
  public void put(ObjectKey key, Path file) {
    onS3(s3 ->
        s3.putObject(
            put -> put.bucket(settings.bucket()).key(key.value()).contentType(BINARY), file));
  }

  /** Stores a short generated text. It is never cached. */
  public void put(ObjectKey key, String text) {
    onS3(s3 ->
        s3.putObject(
            put ->
                put.bucket(settings.bucket())
                    .key(key.value())
                    .contentType("text/plain")
                    .cacheControl("no-store"),
            RequestBody.fromString(text)));
  }

  /** Finds an object. */
  public Optional<Stored> find(ObjectKey key) {
    return onS3(s3 -> {
      try {
        var metadata = s3.headObject(head -> head.bucket(settings.bucket()).key(key.value()));
        return Optional.of(
            new Stored(key, metadata.contentLength(), metadata.eTag(), metadata.lastModified()));
      } catch (NoSuchKeyException e) {
        return Optional.empty();
      }
    });
  }

  /**
   * Opens the content of an object. The caller closes the stream.
   *
   * @throws StorageException.Changed if it changed since it was found
   */
  public InputStream read(Stored object) {
    return onS3(s3 ->
        s3.getObject(
            get -> get.bucket(settings.bucket()).key(object.key().value()).ifMatch(object.etag())));
  }

  /**
   * The object's first bytes.
   *
   * @param most maximum number of bytes; fewer if the object is smaller
   */
  public byte[] beginning(Stored object, int most) {
    if (object.bytes() == 0) {
      return new byte[0];
    }
    return onS3(s3 ->
        s3.getObjectAsBytes(get ->
                get.bucket(settings.bucket())
                    .key(object.key().value())
                    .ifMatch(object.etag())
                    .range("bytes=0-" + (most - 1)))
            .asByteArray());
  }

  /**
   * Copies an object unless it changed since it was found.
   *
   * @throws StorageException.Changed if it changed
   */
  public void copy(Stored object, ObjectKey to) {
    onS3(s3 ->
        s3.copyObject(copy ->
            copy.sourceBucket(settings.bucket())
                .sourceKey(object.key().value())
                .copySourceIfMatch(object.etag())
                .destinationBucket(settings.bucket())
                .destinationKey(to.value())
                .metadataDirective(MetadataDirective.REPLACE)
                .contentType(BINARY)));
  }

  /** Deletes an object. A missing object counts as deleted. */
  public void delete(ObjectKey key) {
    onS3(s3 -> s3.deleteObject(delete -> delete.bucket(settings.bucket()).key(key.value())));
  }

  /** Lists the objects with a key prefix. */
  public List<Stored> list(String prefix) {
    return onS3(s3 ->
        s3
            .listObjectsV2Paginator(list -> list.bucket(settings.bucket()).prefix(prefix))
            .contents()
            .stream()
            .map(object ->
                new Stored(
                    new ObjectKey(object.key()),
                    object.size(),
                    object.eTag(),
                    object.lastModified()))
            .toList());
  }

  /** Closes connections and drops the identity. The next call creates them again. */
  @Override
  public void close() {
    lock.lock();
    try {
      clients.ifPresent(Clients::close);
      clients = Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private Link presign(Function<S3Presigner, Link> operation) {
    return translatingFailures(() -> operation.apply(clients().presigner()));
  }

  private <T> T onS3(Function<S3Client, T> operation) {
    return translatingFailures(() -> operation.apply(clients().s3()));
  }

  private static <T> T translatingFailures(Supplier<T> call) {
    try {
      return call.get();
    } catch (S3Exception e) {
      throw e.statusCode() == PRECONDITION_FAILED
          ? new StorageException.Changed(e)
          : unreachable(e);
    } catch (SdkException e) {
      throw unreachable(e);
    }
  }

  private static StorageException unreachable(SdkException e) {
    LOG.error("The bucket of files cannot be used", e);
    return new StorageException.Unreachable(e);
  }

  private Clients clients() {
    lock.lock();
    try {
      var open = clients.orElseGet(() -> Clients.of(settings, timeouts));
      clients = Optional.of(open);
      return open;
    } finally {
      lock.unlock();
    }
  }
}

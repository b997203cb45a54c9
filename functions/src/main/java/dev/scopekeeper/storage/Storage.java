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
 * The bucket of files. There is one way in and one way out, the same on AWS, in LocalStack and in
 * the store of the local server:
 *
 * <ol>
 *   <li>A route makes sure of the caller and answers {@link #upload}: the browser PUTs exactly that
 *       many bytes there, and they lie under {@link ObjectKey#upload} until they are used.
 *   <li>A later route {@link #find}s the object, looks at its {@link #beginning} or {@link #read}s
 *       it, and {@link #copy copies} it to where it stays. What nobody used is swept after a day.
 *   <li>To give a file away a route makes sure of the caller and answers {@link #download}: the
 *       browser saves it. What was made here is {@link #put} before, below {@link
 *       ObjectKey#export}.
 * </ol>
 *
 * <p>In a route it is {@code call.storage()}. Nothing here knows who may have which object: the
 * route does. Where the bucket cannot be reached, everything answers 503.
 */
public final class Storage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

  /** How long a link for an upload is good for. */
  public static final Duration UPLOAD = Duration.ofMinutes(15);

  private static final Duration DOWNLOAD = Duration.ofMinutes(5);
  private static final int PRECONDITION_FAILED = 412;
  private static final String BINARY = "application/octet-stream";

  private final StorageSettings settings;
  private final Patience patience;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<Clients> clients = Optional.empty();

  public Storage(StorageSettings settings) {
    this(settings, Patience.USUAL);
  }

  public Storage(StorageSettings settings, Patience patience) {
    this.settings = settings;
    this.patience = patience;
  }

  /**
   * Where a browser may PUT the object within a quarter of an hour, once: the condition {@code
   * If-None-Match: *} (RFC 9110 §13.1.2) is part of the signature and has to be sent, so that a
   * second upload is answered 412.
   *
   * @param bytes exactly as many; the length is part of the signature
   */
  public Link upload(ObjectKey key, long bytes) {
    return upload(key, bytes, UPLOAD);
  }

  Link upload(ObjectKey key, long bytes, Duration lifetime) {
    return signed(presigner -> {
      var signed =
          presigner.presignPutObject(signing ->
              signing
                  .signatureDuration(lifetime)
                  .putObjectRequest(put ->
                      put.bucket(settings.bucket())
                          .key(key.value())
                          .contentLength(bytes)
                          .ifNoneMatch("*")));
      return new Link(URI.create(signed.url().toString()), signed.expiration());
    });
  }

  /**
   * Where a browser may get the object within five minutes, to save it and not to show it as a
   * page.
   *
   * @param name of the file
   * @param contentType as found out here, never as somebody told
   */
  public Link download(ObjectKey key, String name, String contentType) {
    return download(key, name, contentType, DOWNLOAD);
  }

  Link download(ObjectKey key, String name, String contentType, Duration lifetime) {
    return signed(presigner -> {
      var signed =
          presigner.presignGetObject(signing ->
              signing
                  .signatureDuration(lifetime)
                  .getObjectRequest(get ->
                      get.bucket(settings.bucket())
                          .key(key.value())
                          .responseContentType(contentType)
                          .responseContentDisposition(Disposition.attachment(name))
                          .responseCacheControl("private, no-store")));
      return new Link(URI.create(signed.url().toString()), signed.expiration());
    });
  }

  /** Stores a file that was made here. */
  public void put(ObjectKey key, Path file) {
    asked(s3 ->
        s3.putObject(
            put -> put.bucket(settings.bucket()).key(key.value()).contentType(BINARY), file));
  }

  /** Stores a short text that was made here. No cache keeps it. */
  public void put(ObjectKey key, String text) {
    asked(s3 ->
        s3.putObject(
            put ->
                put.bucket(settings.bucket())
                    .key(key.value())
                    .contentType("text/plain")
                    .cacheControl("no-store"),
            RequestBody.fromString(text)));
  }

  /** The object, where there is one. */
  public Optional<Stored> find(ObjectKey key) {
    return asked(s3 -> {
      try {
        var head = s3.headObject(asking -> asking.bucket(settings.bucket()).key(key.value()));
        return Optional.of(new Stored(key, head.contentLength(), head.eTag(), head.lastModified()));
      } catch (NoSuchKeyException e) {
        return Optional.empty();
      }
    });
  }

  /**
   * The object's content, from its beginning to its end; to be closed.
   *
   * @throws StorageProblem.Changed where it changed since it was found
   */
  public InputStream read(Stored object) {
    return asked(s3 ->
        s3.getObject(
            get -> get.bucket(settings.bucket()).key(object.key().value()).ifMatch(object.etag())));
  }

  /**
   * The object's first bytes.
   *
   * @param most as many, or fewer where the object has no more
   */
  public byte[] beginning(Stored object, int most) {
    if (object.bytes() == 0) {
      return new byte[0];
    }
    return asked(s3 ->
        s3.getObjectAsBytes(get ->
                get.bucket(settings.bucket())
                    .key(object.key().value())
                    .ifMatch(object.etag())
                    .range("bytes=0-" + (most - 1)))
            .asByteArray());
  }

  /**
   * Copies an object as it was found.
   *
   * @throws StorageProblem.Changed where it changed since
   */
  public void copy(Stored object, ObjectKey to) {
    asked(s3 ->
        s3.copyObject(copy ->
            copy.sourceBucket(settings.bucket())
                .sourceKey(object.key().value())
                .copySourceIfMatch(object.etag())
                .destinationBucket(settings.bucket())
                .destinationKey(to.value())
                .metadataDirective(MetadataDirective.REPLACE)
                .contentType(BINARY)));
  }

  /** Deletes an object; one that is not there is deleted already. */
  public void delete(ObjectKey key) {
    asked(s3 -> s3.deleteObject(gone -> gone.bucket(settings.bucket()).key(key.value())));
  }

  /** The objects whose keys begin so. */
  public List<Stored> list(String prefix) {
    return asked(s3 ->
        s3
            .listObjectsV2Paginator(asking -> asking.bucket(settings.bucket()).prefix(prefix))
            .contents()
            .stream()
            .map(found ->
                new Stored(
                    new ObjectKey(found.key()), found.size(), found.eTag(), found.lastModified()))
            .toList());
  }

  /** Forgets connections and identity. What comes next makes them anew. */
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

  private Link signed(Function<S3Presigner, Link> signing) {
    return reached(() -> signing.apply(clients().presigner()));
  }

  private <T> T asked(Function<S3Client, T> question) {
    return reached(() -> question.apply(clients().s3()));
  }

  private static <T> T reached(Supplier<T> call) {
    try {
      return call.get();
    } catch (S3Exception e) {
      throw e.statusCode() == PRECONDITION_FAILED ? new StorageProblem.Changed(e) : away(e);
    } catch (SdkException e) {
      throw away(e);
    }
  }

  private static StorageProblem away(SdkException e) {
    LOG.error("The bucket of files cannot be used", e);
    return new StorageProblem.Away(e);
  }

  private Clients clients() {
    lock.lock();
    try {
      var open = clients.orElseGet(() -> Clients.of(settings, patience));
      clients = Optional.of(open);
      return open;
    } finally {
      lock.unlock();
    }
  }
}

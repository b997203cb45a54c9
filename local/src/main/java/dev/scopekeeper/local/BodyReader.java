package dev.scopekeeper.local;

import dev.scopekeeper.api.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Receives the body of a request within limits of size and time.
 *
 * @param limit bytes at most
 * @param share what it may hold of the memory for large bodies
 */
record BodyReader(Request request, int limit, ByteBudget.Share share) {

  /** Nothing arrives for so long: the sender is gone. */
  static final Duration SILENCE = Duration.ofSeconds(10);

  /** What a slow connection needs before its rate counts. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** Bytes a second, about what a bad mobile connection sends. */
  static final int RATE = 16 * 1024;

  /** Bytes that each connection may hold without being counted. */
  static final int SMALL = 16 * 1024;

  private static final int CHUNK = 16 * 1024;

  /** How long so many bytes may take on their way, in either direction. */
  static Duration allowed(long bytes) {
    return GRACE.plusSeconds(bytes / RATE);
  }

  /**
   * @throws Problem 408 where it comes too slowly, 413 where it is too large, 503 where there is no
   *     memory left for it
   */
  byte[] read() throws IOException {
    if (request.getLength() > limit) {
      throw tooLarge();
    }
    var connection = request.getConnectionMetaData().getConnection().getEndPoint();
    var usual = connection.getIdleTimeout();
    connection.setIdleTimeout(SILENCE.toMillis());
    try {
      return received();
    } catch (IOException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw tooSlow();
      }
      throw e;
    } finally {
      connection.setIdleTimeout(usual);
    }
  }

  private byte[] received() throws IOException {
    var body = new ByteArrayOutputStream();
    var chunk = new byte[CHUNK];
    var in = Content.Source.asInputStream(request);
    var started = System.nanoTime();
    for (var count = in.read(chunk); count >= 0; count = in.read(chunk)) {
      if (body.size() + count > limit) {
        throw tooLarge();
      }
      if (body.size() + count > SMALL && !share.grow(count)) {
        throw Problem.of(
            Problem.Kind.UNAVAILABLE,
            "Other large requests are being received. Try again in a few seconds.");
      }
      body.write(chunk, 0, count);
      if (System.nanoTime() - started > allowed(body.size()).toNanos()) {
        throw tooSlow();
      }
    }
    return body.toByteArray();
  }

  private Problem tooLarge() {
    return Problem.of(
        Problem.Kind.TOO_LARGE, "This request may have " + limit / 1024 + " KB at most.");
  }

  private static Problem tooSlow() {
    return Problem.of(Problem.Kind.TOO_SLOW, "The request did not arrive in time. Send it again.");
  }
}

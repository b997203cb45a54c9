package dev.scopekeeper.local;

import dev.scopekeeper.api.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Reads the body of a request within limits of size and time.
 *
 * @param limit maximum bytes
 * @param share share of the memory for large bodies
 */
record BodyReader(Request request, int limit, ByteBudget.Share share) {

  /** The idle timeout: after it the sender counts as gone. */
  static final Duration SILENCE = Duration.ofSeconds(10);

  /** Extra time before the minimum rate applies. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** Minimum bytes per second, about those of a bad mobile connection. */
  static final int RATE = 16 * 1024;

  /** Bytes that each connection may hold without counting towards the budget. */
  static final int SMALL = 16 * 1024;

  private static final int CHUNK = 16 * 1024;

  /** The maximum time to transfer a number of bytes, in either direction. */
  static Duration allowed(long bytes) {
    return GRACE.plusSeconds(bytes / RATE);
  }

  /**
   * @throws Problem 408 if the body is too slow, 413 if it is too large, 503 if no memory is left
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
        throw Problem.of(ServerProblem.TOO_MANY_LARGE_BODIES);
      }
      body.write(chunk, 0, count);
      if (System.nanoTime() - started > allowed(body.size()).toNanos()) {
        throw tooSlow();
      }
    }
    return body.toByteArray();
  }

  private Problem tooLarge() {
    return Problem.of(ServerProblem.REQUEST_TOO_LARGE.with("kilobytes", limit / 1024));
  }

  private static Problem tooSlow() {
    return Problem.of(ServerProblem.REQUEST_TOO_SLOW);
  }
}

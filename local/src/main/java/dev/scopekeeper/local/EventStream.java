package dev.scopekeeper.local;

import dev.scopekeeper.api.ProjectContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A stream of changes to a board (server-sent events, HTML Living Standard §9.2). It needs no
 * waiting thread. On each change or heartbeat it first checks that the reader may still see the
 * project. Then it sends the revision if it changed, or else a comment, which detects closed
 * connections.
 */
final class EventStream {
  private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);
  private static final long NEVER_SENT = -1;

  /**
   * The reader of the stream.
   *
   * @param access returns the current state of the project; empty once the account may no longer
   *     see the project
   */
  record Reader(UUID account, UUID project, Supplier<Optional<ProjectContext>> access) {}

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final Reader reader;
  private final EventStreams streams;

  /** Signals since the last check. Whoever adds the first one starts a check. */
  private final AtomicInteger signals = new AtomicInteger();

  private final AtomicBoolean completed = new AtomicBoolean();
  private volatile boolean ending;
  private volatile long sent = NEVER_SENT;

  EventStream(
      Request request, Response response, Callback callback, Reader reader, EventStreams streams) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.reader = reader;
    this.streams = streams;
  }

  UUID account() {
    return reader.account();
  }

  UUID project() {
    return reader.project();
  }

  /** Starts sending. The stream is registered already, so that it misses no change. */
  void begin() {
    request.addFailureListener(this::fail);
    signal();
    heartbeat(streams.heartbeat());
  }

  /** Signals a possible change. */
  void signal() {
    if (signals.getAndIncrement() == 0) {
      startCheck();
    }
  }

  /** Ends the stream. */
  void end() {
    ending = true;
    signal();
  }

  private void heartbeat(Duration every) {
    request
        .getComponents()
        .getScheduler()
        .schedule(
            () -> {
              if (!completed.get()) {
                signal();
                heartbeat(every);
              }
            },
            every.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void startCheck() {
    Thread.ofVirtual().name("events").start(() -> check(signals.get()));
  }

  private void check(int seen) {
    var project = ending ? Optional.<ProjectContext>empty() : reader.access().get();
    project.ifPresentOrElse(found -> send(found.revision(), seen), this::complete);
  }

  private void send(long revision, int seen) {
    var text = revision == sent ? ":\n\n" : "data: " + revision + "\n\n";
    sent = revision;
    response.write(
        false,
        ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)),
        Callback.from(() -> checkAgain(seen), this::fail));
  }

  /** Checks again if more signals came meanwhile. */
  private void checkAgain(int seen) {
    if (signals.addAndGet(-seen) > 0) {
      startCheck();
    }
  }

  private void complete() {
    if (completed.compareAndSet(false, true)) {
      streams.remove(this);
      response.write(true, EMPTY.duplicate(), callback);
    }
  }

  private void fail(Throwable cause) {
    if (completed.compareAndSet(false, true)) {
      streams.remove(this);
      callback.failed(cause);
    }
  }
}

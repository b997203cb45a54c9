package dev.scopekeeper.local;

import dev.scopekeeper.api.Membership;
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
 * A board that hears of changes (server-sent events, HTML Living Standard §9.2). No thread waits
 * for it. Whatever made it look up, a change or a beat, it looks whether its reader may still see
 * the project before it sends anything: the revision where it is another one, else a comment, which
 * finds out whether anybody is still there.
 */
final class EventStream {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final long NEVER_SENT = -1;

  /**
   * Who listens.
   *
   * @param access the membership as it is now; empty once the account may no longer see the project
   */
  record Reader(UUID account, UUID project, Supplier<Optional<Membership>> access) {}

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final Reader reader;
  private final EventStreams streams;

  /** Reasons to look up that came since nobody worked; who adds the first one works. */
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

  /** Begins to send. The stream is counted in already, so that no change is missed. */
  void begin() {
    request.addFailureListener(this::fail);
    signal();
    beat(streams.beat());
  }

  /** Something may have changed. */
  void signal() {
    if (signals.getAndIncrement() == 0) {
      work();
    }
  }

  /** Sends nothing more. */
  void end() {
    ending = true;
    signal();
  }

  private void beat(Duration every) {
    request
        .getComponents()
        .getScheduler()
        .schedule(
            () -> {
              if (!completed.get()) {
                signal();
                beat(every);
              }
            },
            every.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void work() {
    Thread.ofVirtual().name("events").start(() -> look(signals.get()));
  }

  private void look(int seen) {
    var membership = ending ? Optional.<Membership>empty() : reader.access().get();
    membership.ifPresentOrElse(found -> send(found.revision(), seen), this::complete);
  }

  private void send(long revision, int seen) {
    var text = revision == sent ? ":\n\n" : "data: " + revision + "\n\n";
    sent = revision;
    response.write(
        false,
        ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)),
        Callback.from(() -> rest(seen), this::fail));
  }

  /** Looks again where more signals came meanwhile. */
  private void rest(int seen) {
    if (signals.addAndGet(-seen) > 0) {
      work();
    }
  }

  private void complete() {
    if (completed.compareAndSet(false, true)) {
      streams.remove(this);
      response.write(true, NOTHING.duplicate(), callback);
    }
  }

  private void fail(Throwable cause) {
    if (completed.compareAndSet(false, true)) {
      streams.remove(this);
      callback.failed(cause);
    }
  }
}

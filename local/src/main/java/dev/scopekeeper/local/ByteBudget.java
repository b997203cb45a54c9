package dev.scopekeeper.local;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Bytes that may be held at once, by all requests together. */
final class ByteBudget {
  private final AtomicLong left;

  ByteBudget(long bytes) {
    left = new AtomicLong(bytes);
  }

  /** What one request holds: nothing at first. */
  Share share() {
    return new Share();
  }

  /** Grows while a request is received; given back once. */
  final class Share implements AutoCloseable {
    private final AtomicBoolean closed = new AtomicBoolean();
    private long held;

    /** Whether there was room for so many bytes more. */
    boolean grow(long bytes) {
      if (left.addAndGet(-bytes) < 0) {
        left.addAndGet(bytes);
        return false;
      }
      held += bytes;
      return true;
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        left.addAndGet(held);
      }
    }
  }
}

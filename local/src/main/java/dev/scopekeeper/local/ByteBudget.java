package dev.scopekeeper.local;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** A memory budget shared by all requests, in bytes. */
final class ByteBudget {
  private final AtomicLong left;

  ByteBudget(long bytes) {
    left = new AtomicLong(bytes);
  }

  /** Returns the empty share of one request. */
  Share share() {
    return new Share();
  }

  /** The bytes of one request. They grow while it is received and are released once. */
  final class Share implements AutoCloseable {
    private final AtomicBoolean closed = new AtomicBoolean();
    private long held;

    /** Takes more bytes. Returns false if the budget is used up. */
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

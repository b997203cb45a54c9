package dev.scopekeeper.storage;

import java.time.Duration;

/** Timeouts and attempts of a call to the bucket. */
public enum CallTimeouts {
  /** For calls that a client waits for. */
  USUAL(Duration.ofSeconds(2), Duration.ofSeconds(8), 4),

  /** For best-effort calls that must not keep a client waiting. */
  SHORT(Duration.ofMillis(500), Duration.ofSeconds(1), 1);

  private final Duration connect;
  private final Duration answer;
  private final int attempts;

  CallTimeouts(Duration connect, Duration answer, int attempts) {
    this.connect = connect;
    this.answer = answer;
    this.attempts = attempts;
  }

  Duration connect() {
    return connect;
  }

  Duration answer() {
    return answer;
  }

  int attempts() {
    return attempts;
  }
}

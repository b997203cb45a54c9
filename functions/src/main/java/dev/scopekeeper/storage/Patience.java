package dev.scopekeeper.storage;

import java.time.Duration;

/** How long a call to the bucket may take, and how often it is tried. */
public enum Patience {
  /** For what a caller waits for. */
  USUAL(Duration.ofSeconds(2), Duration.ofSeconds(8), 4),

  /** For what is not missed for long: it must not keep a caller waiting. */
  SHORT(Duration.ofMillis(500), Duration.ofSeconds(1), 1);

  private final Duration connect;
  private final Duration answer;
  private final int attempts;

  Patience(Duration connect, Duration answer, int attempts) {
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

package dev.scopekeeper.infrastructure;

/** What one request takes. Estimates, until somebody has measured it in an account. */
final class Work {

  /** Seconds of a function, and of one that is restored from its snapshot first. */
  static final double SECONDS = 0.012;

  static final double RESTORING_SECONDS = 0.7;

  /** The share of requests that find no function which runs already. */
  static final double RESTORED = 0.01;

  /** Seconds of one CPU of MariaDB. */
  static final double DATABASE_SECONDS = 0.003;

  /** Seconds of a scheduled function, of half the memory. */
  static final double SCHEDULED_SECONDS = 1;

  static final double SCHEDULED_MEMORY = 0.5;

  /** Four lines: our own, API Gateway's, and two of the runtime. No request is left out. */
  static final double LOG_BYTES = 400 + 300 + 2 * 450 + 4 * 26;

  /** Of a board of 200 cards and what belongs to it, in MariaDB's buffer pool. */
  static final double BOARD_MEGABYTES = 1;

  private Work() {}

  static double averageSeconds() {
    return SECONDS + RESTORED * RESTORING_SECONDS;
  }
}

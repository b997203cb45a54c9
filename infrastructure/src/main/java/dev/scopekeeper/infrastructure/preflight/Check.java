package dev.scopekeeper.infrastructure.preflight;

/** One question to the account. It reads, and changes nothing. */
interface Check {

  /** What is asked about, in a word or two. */
  String subject();

  /** The permission that the question needs, as IAM writes it; empty for none. */
  String permission();

  Outcome run();
}

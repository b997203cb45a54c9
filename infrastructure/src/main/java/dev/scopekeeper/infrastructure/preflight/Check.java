package dev.scopekeeper.infrastructure.preflight;

/** A check of the account. It only reads. */
interface Check {

  /** The subject of the check, in a word or two. */
  String subject();

  /** The IAM permission that the check needs; empty for none. */
  String permission();

  Outcome run();
}

package dev.scopekeeper.infrastructure.restore;

/**
 * The identifiers of a restore. They follow from the first, so a second run finds what the first
 * made.
 *
 * @param current which the stack and the address of the database know
 * @param restored of the new instance until it is switched to
 * @param replaced of the old instance from then on
 */
record Names(String current, String restored, String replaced) {
  private static final int LONGEST = 63;

  static Names of(String current) {
    return new Names(current, withSuffix(current, "-restored"), withSuffix(current, "-replaced"));
  }

  private static String withSuffix(String name, String suffix) {
    var kept = name.substring(0, Math.min(name.length(), LONGEST - suffix.length()));
    return kept.replaceAll("-+$", "") + suffix;
  }
}

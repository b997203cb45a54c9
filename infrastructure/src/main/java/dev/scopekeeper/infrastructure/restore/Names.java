package dev.scopekeeper.infrastructure.restore;

/**
 * The instance identifiers of a restore. They derive from the first, so a later run finds the
 * results of an earlier one.
 *
 * @param current identifier that the stack and the database address use
 * @param restored identifier of the new instance until the switch
 * @param replaced identifier of the old instance after the switch
 */
record Names(String current, String restored, String replaced) {
  private static final int MAX_LENGTH = 63;

  static Names of(String current) {
    return new Names(current, withSuffix(current, "-restored"), withSuffix(current, "-replaced"));
  }

  private static String withSuffix(String name, String suffix) {
    var kept = name.substring(0, Math.min(name.length(), MAX_LENGTH - suffix.length()));
    return kept.replaceAll("-+$", "") + suffix;
  }
}

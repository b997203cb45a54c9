package dev.scopekeeper.account;

import dev.scopekeeper.api.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rejects new passwords that are easy to guess (NIST SP 800-63B §3.1.1.2): common ones, also with a
 * few characters around them, runs, repetitions and the user name. Splits a password into such
 * pieces as zxcvbn does (Wheeler, USENIX Security 2016) and adds up their strength, measured in
 * decimal digits of the number of guesses.
 */
final class PasswordRules {

  /** The strength of a common password: one of 10,000. */
  static final double COMMON = 4;

  private static final double RUN = 2;
  private static final double YEAR = 2;
  private static final double OWN_NAME = 1;
  private static final double LETTER = 1.5;

  /** Of a digit or a symbol: most people choose one of the same few. */
  private static final double OTHER_CHARACTER = 1;

  /** The minimum strength of a password. */
  private static final double REQUIRED_STRENGTH = 8.5;

  private static final int MIN_DISTINCT_CHARACTERS = 5;
  private static final int MIN_RUN_LENGTH = 3;

  private static final Pattern YEARS = Pattern.compile("(19|20)\\d\\d");

  private static final List<String> ROWS =
      Stream.of("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
          .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
          .toList();

  private static final class CommonList {
    static final Set<String> PASSWORDS = CommonPasswords.read();
  }

  private final Set<String> ownNames;
  private final Set<String> common;

  /** Only repetitions of one character can be longer pieces than this. */
  private final int maxPieceLength;

  PasswordRules(Set<String> ownNames, Set<String> common) {
    this.ownNames = ownNames;
    this.common = common;
    this.maxPieceLength =
        Stream.of(ownNames, common, ROWS)
            .flatMap(Collection::stream)
            .mapToInt(String::length)
            .max()
            .orElseThrow();
  }

  /**
   * @param field the field of the body that holds the password
   * @param username the name whose password it becomes
   * @throws Problem 422 if the password is easy to guess
   */
  static void check(String field, String password, Optional<Username> username) {
    var names =
        Stream.concat(Stream.of("scopekeeper"), username.stream().map(Username::value))
            .collect(java.util.stream.Collectors.toSet());
    if (!new PasswordRules(names, CommonList.PASSWORDS).allows(password)) {
      throw Problem.field(field, AccountProblem.PASSWORD_EASY_TO_GUESS);
    }
  }

  private boolean allows(String password) {
    var text = password.toLowerCase(Locale.ROOT);
    return text.chars().distinct().count() >= MIN_DISTINCT_CHARACTERS
        && strength(text) >= REQUIRED_STRENGTH;
  }

  /** The strength: the number of decimal digits of the number of guesses. */
  double strength(String text) {
    var fewest = weakestSplit(text);
    for (var length = 1; length <= text.length() / 2; length++) {
      var unit = text.substring(0, length);
      if (text.length() % length == 0 && unit.repeat(text.length() / length).equals(text)) {
        fewest = Math.min(fewest, weakestSplit(unit) + 1);
      }
    }
    return fewest;
  }

  /** The lowest strength of all ways to split the text into pieces. */
  private double weakestSplit(String text) {
    var least = new double[text.length() + 1];
    Arrays.fill(least, Double.MAX_VALUE);
    least[0] = 0;
    for (var from = 0; from < text.length(); from++) {
      for (var to = from + 1; to <= Math.min(text.length(), from + maxPieceLength); to++) {
        least[to] = Math.min(least[to], least[from] + pieceStrength(text.substring(from, to)));
      }
      var end = endOfRepetition(text, from);
      for (var to = from + MIN_RUN_LENGTH; to <= end; to++) {
        least[to] = Math.min(least[to], least[from] + RUN);
      }
    }
    return least[text.length()];
  }

  /** The index of the first character that differs from the one at {@code from}. */
  private static int endOfRepetition(String text, int from) {
    var to = from + 1;
    while (to < text.length() && text.charAt(to) == text.charAt(from)) {
      to++;
    }
    return to;
  }

  private double pieceStrength(String piece) {
    if (piece.length() == 1) {
      return Character.isLetter(piece.charAt(0)) ? LETTER : OTHER_CHARACTER;
    }
    if (ownNames.contains(piece)) {
      return OWN_NAME;
    }
    if (isRun(piece)) {
      return RUN;
    }
    if (common.contains(piece)) {
      return COMMON;
    }
    return YEARS.matcher(piece).matches() ? YEAR : Double.MAX_VALUE;
  }

  private static boolean isRun(String piece) {
    return piece.length() >= MIN_RUN_LENGTH && ROWS.stream().anyMatch(row -> row.contains(piece));
  }
}

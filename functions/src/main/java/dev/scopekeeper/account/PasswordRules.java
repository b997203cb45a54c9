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
 * Refuses new passwords that are guessed first (NIST SP 800-63B §3.1.1.2): common ones, also with
 * something short around them, runs, repetitions, and the user name. A password is taken apart into
 * such pieces as zxcvbn does (Wheeler, USENIX Security 2016), and what each piece is worth is added
 * up: the number of decimal digits of the guesses that it takes.
 */
final class PasswordRules {

  /** What a common password is worth: one of 10,000. */
  static final double COMMON = 4;

  private static final double RUN = 2;
  private static final double YEAR = 2;
  private static final double OWN_NAME = 1;
  private static final double LETTER = 1.5;

  /** Of a digit, and of a sign: most people take one of the same few. */
  private static final double OTHER = 1;

  /** Fewer guesses than this many digits say are too few. */
  private static final double ENOUGH = 8.5;

  private static final int FEWEST_CHARACTERS = 5;
  private static final int SHORTEST_RUN = 3;

  private static final Pattern YEARS = Pattern.compile("(19|20)\\d\\d");

  private static final List<String> ROWS =
      Stream.of("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
          .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
          .toList();

  private static final class Listed {
    static final Set<String> PASSWORDS = CommonPasswords.read();
  }

  private final Set<String> ownNames;
  private final Set<String> common;

  /** Longer pieces than this are worth something only where one character repeats. */
  private final int longest;

  PasswordRules(Set<String> ownNames, Set<String> common) {
    this.ownNames = ownNames;
    this.common = common;
    this.longest =
        Stream.of(ownNames, common, ROWS)
            .flatMap(Collection::stream)
            .mapToInt(String::length)
            .max()
            .orElseThrow();
  }

  /**
   * @param field of the body that has the password
   * @param username whose password it shall be
   * @throws Problem 422 where it would be guessed soon
   */
  static void check(String field, String password, Optional<Username> username) {
    var names =
        Stream.concat(Stream.of("scopekeeper"), username.stream().map(Username::value))
            .collect(java.util.stream.Collectors.toSet());
    if (!new PasswordRules(names, Listed.PASSWORDS).allows(password)) {
      throw Problem.field(
          Problem.Kind.INVALID,
          field,
          "This password is easy to guess: it is a common one, repeats itself or contains your"
              + " username. Use three or four words that have nothing to do with each other.");
    }
  }

  private boolean allows(String password) {
    var text = password.toLowerCase(Locale.ROOT);
    return text.chars().distinct().count() >= FEWEST_CHARACTERS && digits(text) >= ENOUGH;
  }

  /** How many decimal digits the number of guesses has. */
  double digits(String text) {
    var fewest = ofPieces(text);
    for (var length = 1; length <= text.length() / 2; length++) {
      var unit = text.substring(0, length);
      if (text.length() % length == 0 && unit.repeat(text.length() / length).equals(text)) {
        fewest = Math.min(fewest, ofPieces(unit) + 1);
      }
    }
    return fewest;
  }

  /** The least that a way of taking it apart comes to. */
  private double ofPieces(String text) {
    var least = new double[text.length() + 1];
    Arrays.fill(least, Double.MAX_VALUE);
    least[0] = 0;
    for (var from = 0; from < text.length(); from++) {
      for (var to = from + 1; to <= Math.min(text.length(), from + longest); to++) {
        least[to] = Math.min(least[to], least[from] + ofPiece(text.substring(from, to)));
      }
      var end = endOfRepetition(text, from);
      for (var to = from + SHORTEST_RUN; to <= end; to++) {
        least[to] = Math.min(least[to], least[from] + RUN);
      }
    }
    return least[text.length()];
  }

  /** Where another character follows than the one at {@code from}. */
  private static int endOfRepetition(String text, int from) {
    var to = from + 1;
    while (to < text.length() && text.charAt(to) == text.charAt(from)) {
      to++;
    }
    return to;
  }

  private double ofPiece(String piece) {
    if (piece.length() == 1) {
      return Character.isLetter(piece.charAt(0)) ? LETTER : OTHER;
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
    return piece.length() >= SHORTEST_RUN && ROWS.stream().anyMatch(row -> row.contains(piece));
  }
}

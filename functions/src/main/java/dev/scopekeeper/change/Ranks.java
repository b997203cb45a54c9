package dev.scopekeeper.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ranks are strings whose byte order is the order of things. There is always another rank between
 * two, so that a move updates a single row (fractional indexing, after Greenspan and Figma). A rank
 * is an integer part, whose first letter encodes its length, and a fraction. Digits are base 62.
 */
public final class Ranks {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final char LAST_DIGIT = 'z';
  private static final String SMALLEST_INTEGER = "A" + "0".repeat(26);

  private Ranks() {}

  /** Whether a text is a valid rank. */
  public static boolean isRank(String text) {
    if (!text.matches("[A-Za-z][0-9A-Za-z]+") || text.equals(SMALLEST_INTEGER)) {
      return false;
    }
    var length = wholeLength(text);
    return text.length() == length || (text.length() > length && !text.endsWith("0"));
  }

  /** A rank after {@code lower} and before {@code upper}; empty means no bound. */
  public static String between(Optional<String> lower, Optional<String> upper) {
    if (lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) >= 0) {
      throw new IllegalArgumentException(lower.get() + " is not before " + upper.get());
    }
    if (lower.isEmpty()) {
      return upper.map(Ranks::before).orElse("a0");
    }
    return upper.map(bound -> within(lower.get(), bound)).orElseGet(() -> after(lower.get()));
  }

  /** Ranks for a new list, in order. */
  public static List<String> first(int count) {
    return between(Optional.empty(), Optional.empty(), count);
  }

  /** Several ranks between two others, in order and as short as possible. */
  public static List<String> between(Optional<String> lower, Optional<String> upper, int count) {
    if (count == 0) {
      return List.of();
    }
    if (upper.isEmpty()) {
      return ascending(lower, count);
    }
    var half = count / 2;
    var middle = between(lower, upper);
    var ranks = new ArrayList<>(between(lower, Optional.of(middle), half));
    ranks.add(middle);
    ranks.addAll(between(Optional.of(middle), upper, count - half - 1));
    return ranks;
  }

  private static List<String> ascending(Optional<String> lower, int count) {
    var ranks = new ArrayList<String>(count);
    var last = lower;
    for (var i = 0; i < count; i++) {
      last = Optional.of(between(last, Optional.empty()));
      ranks.add(last.get());
    }
    return ranks;
  }

  private static String before(String upper) {
    var whole = whole(upper);
    if (whole.equals(SMALLEST_INTEGER)) {
      return whole + middle("", Optional.of(upper.substring(whole.length())));
    }
    return whole.compareTo(upper) < 0 ? whole : decremented(whole).orElseThrow();
  }

  private static String after(String lower) {
    var whole = whole(lower);
    return incremented(whole)
        .orElseGet(() -> whole + middle(lower.substring(whole.length()), Optional.empty()));
  }

  private static String within(String lower, String upper) {
    var wholeLower = whole(lower);
    var wholeUpper = whole(upper);
    if (wholeLower.equals(wholeUpper)) {
      return wholeLower
          + middle(
              lower.substring(wholeLower.length()),
              Optional.of(upper.substring(wholeUpper.length())));
    }
    return incremented(wholeLower)
        .filter(next -> next.compareTo(upper) < 0)
        .orElseGet(
            () -> wholeLower + middle(lower.substring(wholeLower.length()), Optional.empty()));
  }

  /** A fraction between two others. Neither ends in 0. */
  private static String middle(String lower, Optional<String> upper) {
    if (upper.isPresent()) {
      var common = common(lower, upper.get());
      if (common > 0) {
        return upper.get().substring(0, common)
            + middle(
                lower.substring(Math.min(common, lower.length())),
                Optional.of(upper.get().substring(common)));
      }
    }
    var low = lower.isEmpty() ? 0 : DIGITS.indexOf(lower.charAt(0));
    var high = upper.map(bound -> DIGITS.indexOf(bound.charAt(0))).orElse(DIGITS.length());
    if (high - low > 1) {
      return String.valueOf(DIGITS.charAt((low + high + 1) / 2));
    }
    if (upper.isPresent() && upper.get().length() > 1) {
      return upper.get().substring(0, 1);
    }
    return DIGITS.charAt(low) + middle(lower.isEmpty() ? "" : lower.substring(1), Optional.empty());
  }

  private static int common(String lower, String upper) {
    var length = 0;
    while (length < upper.length()
        && (length < lower.length() ? lower.charAt(length) : '0') == upper.charAt(length)) {
      length++;
    }
    return length;
  }

  private static String whole(String rank) {
    return rank.substring(0, wholeLength(rank));
  }

  private static int wholeLength(String rank) {
    var head = rank.charAt(0);
    return head >= 'a' ? head - 'a' + 2 : 'Z' - head + 2;
  }

  private static Optional<String> incremented(String whole) {
    var digits = new StringBuilder(whole.substring(1));
    for (var i = digits.length() - 1; i >= 0; i--) {
      if (digits.charAt(i) != LAST_DIGIT) {
        digits.setCharAt(i, DIGITS.charAt(DIGITS.indexOf(digits.charAt(i)) + 1));
        return Optional.of(whole.charAt(0) + digits.toString());
      }
      digits.setCharAt(i, '0');
    }
    return switch (whole.charAt(0)) {
      case 'Z' -> Optional.of("a0");
      case 'z' -> Optional.empty();
      default -> {
        var head = (char) (whole.charAt(0) + 1);
        yield Optional.of(
            head + (head > 'a' ? digits + "0" : digits.substring(0, digits.length() - 1)));
      }
    };
  }

  private static Optional<String> decremented(String whole) {
    var digits = new StringBuilder(whole.substring(1));
    for (var i = digits.length() - 1; i >= 0; i--) {
      if (digits.charAt(i) != '0') {
        digits.setCharAt(i, DIGITS.charAt(DIGITS.indexOf(digits.charAt(i)) - 1));
        return Optional.of(whole.charAt(0) + digits.toString());
      }
      digits.setCharAt(i, LAST_DIGIT);
    }
    return switch (whole.charAt(0)) {
      case 'a' -> Optional.of("Z" + LAST_DIGIT);
      case 'A' -> Optional.empty();
      default -> {
        var head = (char) (whole.charAt(0) - 1);
        yield Optional.of(
            head
                + (head < 'Z'
                    ? digits.toString() + LAST_DIGIT
                    : digits.substring(0, digits.length() - 1)));
      }
    };
  }
}

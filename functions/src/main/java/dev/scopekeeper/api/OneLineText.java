package dev.scopekeeper.api;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Normalizes texts of one line. It changes only what a reader cannot see: composes characters
 * (Unicode NFC), replaces line breaks and other control characters by blanks, removes white space
 * around the text, and balances {@link BidiControls}, so that the text cannot reverse what follows
 * it.
 */
public final class OneLineText {

  /** What separates words or lines, as in a character class. */
  private static final String WHITE_SPACE =
      "\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

  /**
   * White space and what else has no shape of its own: Default_Ignorable_Code_Point of Unicode and
   * the blank pattern of Braille. As in a character class.
   */
  public static final String INVISIBLE =
      WHITE_SPACE
          + "\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f"
          + "\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufff8"
          + "\uD82F\uDCA0-\uD82F\uDCA3\uD834\uDD73-\uD834\uDD7A\uDB40\uDC00-\uDB43\uDFFF";

  /** The most marks after a letter in stream-safe text (Unicode UAX #15 §13). */
  private static final int MAX_MARKS = 30;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

  private static final Pattern VISIBLE = Pattern.compile("[^" + INVISIBLE + "]");

  private OneLineText() {}

  public static String of(String typed) {
    var line = trimmed(CONTROL.matcher(typed).replaceAll(" "));
    // composed and trimmed after characters were dropped, which can have been in between
    return trimmed(composed(BidiControls.balanced(line)));
  }

  /**
   * Composes, unless more marks follow a letter than any language has: composing takes quadratic
   * time for those.
   */
  private static String composed(String text) {
    var marks = 0;
    for (var i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      marks = isMark(text.codePointAt(i)) ? marks + 1 : 0;
      if (marks > MAX_MARKS) {
        return text;
      }
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** Without a pattern: those take quadratic time for long white space within a text. */
  private static String trimmed(String text) {
    var from = 0;
    var to = text.length();
    while (from < to && isAround(text.charAt(from))) {
      from++;
    }
    while (from < to && isAround(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** White space and marks without width. Not joiners and variation selectors, which end emoji. */
  private static boolean isAround(char unit) {
    return Character.isSpaceChar(unit)
        || Character.isISOControl(unit)
        || unit == '\u200b'
        || unit == '\u2060'
        || unit == '\ufeff';
  }

  /** Whether a reader sees anything of a text. */
  public static boolean isVisible(String text) {
    return VISIBLE.matcher(text).find();
  }
}

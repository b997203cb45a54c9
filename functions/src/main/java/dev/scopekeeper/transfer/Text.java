package dev.scopekeeper.transfer;

import dev.scopekeeper.api.OneLineText;

/** Cleans foreign text for storage. */
final class Text {
  private Text() {}

  /** Removes control characters, replaces unpaired surrogates, and ends lines with \n. */
  static String clean(String text) {
    if (text.chars().allMatch(Text::isClean)) {
      return text;
    }
    var clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isClean(int unit) {
    return unit == '\n'
        || unit == '\t'
        || (!Character.isISOControl(unit) && !Character.isSurrogate((char) unit));
  }

  /** A name of at most 60 characters, never empty. */
  static String name(String text) {
    return title(text, 60);
  }

  /** Without blanks, no-break spaces and marks that nobody sees at both ends. */
  static String stripped(String text) {
    var begin = 0;
    var end = text.length();
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || unit == '\uFEFF'
        || unit == '\u200B';
  }

  /** One line, never empty. */
  static String title(String text, int length) {
    var title = cutLine(line(text), length);
    return OneLineText.isVisible(title) ? title : "Untitled";
  }

  /** Cuts a line, which may have to end directions of writing then. */
  static String cutLine(String line, int length) {
    if (line.length() <= length) {
      return line;
    }
    var shortened = OneLineText.of(cut(line, length));
    var added = shortened.length() - length;
    return added <= 0 ? shortened : OneLineText.of(cut(line, Math.max(0, length - added)));
  }

  static String line(String text) {
    return OneLineText.of(clean(text));
  }

  /** At most {@code length} UTF-16 units, never half a surrogate pair. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}

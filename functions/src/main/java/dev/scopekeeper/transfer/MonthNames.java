package dev.scopekeeper.transfer;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The names of months and weekdays in many languages, as the JDK has them from the CLDR. */
final class MonthNames {
  /** A name that means different months in two languages counts in the first of them. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "sv", "da", "nb", "fi", "hu",
          "ro", "el", "ru", "uk", "bg", "tr", "he", "ca", "et", "lv", "lt", "sl", "id");

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final int SHORTEST_PREFIX = 3;

  /** The letter that stands before a month in Hebrew: "in". */
  private static final String HEBREW_IN = "ב";

  private static final Set<String> WEEKDAYS = weekdays();
  private static final NavigableMap<String, Integer> MONTHS = months();

  private MonthNames() {}

  /** The month that a word names, in full or shortened. */
  static Optional<Integer> month(String word) {
    var name = plain(word);
    return exact(name)
        .or(() -> name.startsWith(HEBREW_IN) ? exact(name.substring(1)) : Optional.empty())
        .or(() -> shortened(name));
  }

  static boolean isWeekday(String word) {
    return WEEKDAYS.contains(plain(word));
  }

  private static Optional<Integer> exact(String name) {
    return Optional.ofNullable(MONTHS.get(name));
  }

  /** The month of all names that begin with these letters, if there is only one. */
  private static Optional<Integer> shortened(String name) {
    if (name.length() < SHORTEST_PREFIX) {
      return Optional.empty();
    }
    var months = new HashSet<>(MONTHS.subMap(name, name + Character.MAX_VALUE).values());
    return months.size() == 1 ? months.stream().findFirst() : Optional.empty();
  }

  private static NavigableMap<String, Integer> months() {
    var months = new TreeMap<String, Integer>();
    for (var language : LANGUAGES) {
      var own = new TreeMap<String, Integer>();
      for (var month : Month.values()) {
        for (var style : TextStyle.values()) {
          var name = plain(month.getDisplayName(style, Locale.of(language)));
          if (name.length() > 1) {
            own.merge(name, month.getValue(), (first, second) -> first.equals(second) ? first : 0);
          }
        }
      }
      own.entrySet().stream()
          .filter(name -> name.getValue() > 0)
          .forEach(name -> months.putIfAbsent(name.getKey(), name.getValue()));
    }
    months.putAll(Map.of("sept", 9, "maerz", 3, "janner", 1, "jaenner", 1));
    return months;
  }

  private static Set<String> weekdays() {
    var weekdays = new HashSet<String>();
    for (var language : LANGUAGES) {
      for (var day : DayOfWeek.values()) {
        for (var style : TextStyle.values()) {
          Arrays.stream(NO_LETTERS.split(day.getDisplayName(style, Locale.of(language)), -1))
              .map(MonthNames::plain)
              .filter(name -> name.length() > 1)
              .forEach(weekdays::add);
        }
      }
    }
    return Set.copyOf(weekdays);
  }

  /** Ignores case, accents and dots. */
  private static String plain(String word) {
    var letters = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    return NO_LETTERS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}

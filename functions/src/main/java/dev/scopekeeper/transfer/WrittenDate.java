package dev.scopekeeper.transfer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people and programs write it, with its time if it has one. Of a range, the end counts.
 *
 * @param offset the distance of the time from UTC, if it is written
 */
record WrittenDate(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {
  private static final int LONGEST = 100;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2999;
  private static final int HALF_DAY = 12;

  /** Day 0 of spreadsheets, and the serial numbers that are plausible dates: 1970 to 2119. */
  private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

  private static final long FIRST_SERIAL = 25_569;
  private static final long LAST_SERIAL = 80_000;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200E\\u200F\\u202F]+");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<=[\\d,]T|[\\s,]|^)(\\d{1,2}):(\\d{2})(?::(\\d{2}(?:[.,]\\d{1,9})?))?"
              + " ?(?:([ap])\\.? ?m\\b\\.?)?"
              + " ?(?:(Z|UTC|GMT)\\b)?(?:UTC|GMT)?([+-]\\d{2}(?::?\\d{2})?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REMARK = Pattern.compile(" ?(?:\\([^()]*\\)|\\[[^\\[\\]]*\\])$");
  private static final Pattern RANGE =
      Pattern.compile(
          " ?(?:→|⟶|➔|->|–|—|\\.\\.+) ?| (?:-|to|until|bis|au|al|a|do|до) |(?<=\\d{2})/(?=\\d{4}-)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?[日.]?");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2}) ?[./-] ?(\\d{1,2}) ?[./-] ?(\\d{4}|\\d{2})\\.?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern WEEK = Pattern.compile("\\d{4}-?W\\d{2}-?\\d");
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  private static final Pattern WORDS =
      Pattern.compile("[\\s,./'’״׳-]+|(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)");

  /** Words between the parts of a date, and the ends of ordinal numbers. */
  private static final Set<String> FILLERS =
      Set.of(
          "", "of", "the", "de", "del", "di", "den", "der", "le", "el", "am", "dnia", "st", "nd",
          "rd", "th", "er", "o", "a", "º", "ª", "г", "р", "r", "року", "года", "roku", "יום", "utc",
          "gmt", "t");

  /**
   * Reads a cell.
   *
   * @param order for dates of numbers; a date that is impossible in this order is read in the only
   *     one that is possible
   */
  static Optional<WrittenDate> of(String cell, DateOrder order) {
    var text = normalized(cell);
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    return single(text, order)
        .or(() -> {
          var parts = RANGE.split(text, -1);
          return parts.length == 2
              ? single(parts[0].strip(), order).flatMap(_ -> single(parts[1].strip(), order))
              : Optional.empty();
        })
        .filter(date -> date.day.getYear() >= FIRST_YEAR && date.day.getYear() <= LAST_YEAR);
  }

  /** Whether the cell has a beginning and an end. */
  static boolean isRange(String cell, DateOrder order) {
    return of(cell, order).isPresent() && single(normalized(cell), order).isEmpty();
  }

  /** Three numbers whose order is not obvious: not "2026-12-24". */
  static Optional<Matcher> numbers(String cell) {
    var text = normalized(cell);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var time = TIME.matcher(text);
    var date = NUMBERS.matcher(bare(time.find() ? text.substring(0, time.start()) : text));
    return date.matches() ? Optional.of(date) : Optional.empty();
  }

  /** The date in a time zone. A time without an offset is that of the writer: its date counts. */
  LocalDate day(Optional<ZoneId> zone) {
    return zone.flatMap(known -> instant().map(at -> at.atZone(known).toLocalDate())).orElse(day);
  }

  /** The moment, in a time zone if none is written; without a time, the beginning of the day. */
  Instant moment(Optional<ZoneId> zone) {
    return instant()
        .orElseGet(() ->
            day.atTime(time.orElse(LocalTime.MIDNIGHT))
                .atZone(zone.filter(_ -> time.isPresent()).orElse(ZoneOffset.UTC))
                .toInstant());
  }

  private Optional<Instant> instant() {
    return time.flatMap(at -> offset.map(distance -> day.atTime(at).toInstant(distance)));
  }

  private static String normalized(String cell) {
    var text = BLANKS.matcher(cell).replaceAll(" ").strip();
    if (text.chars().anyMatch(c -> c > 0x7f && Character.isDigit(c))) {
      var digits = new StringBuilder();
      text.codePoints()
          .forEach(c -> {
            if (Character.isDigit(c)) {
              digits.append(Character.digit(c, 10));
            } else {
              digits.appendCodePoint(c);
            }
          });
      return digits.toString();
    }
    return text;
  }

  private static Optional<WrittenDate> single(String text, DateOrder order) {
    try {
      var time = TIME.matcher(text);
      if (!time.find()) {
        return day(bare(text), order)
            .map(day -> new WrittenDate(day, Optional.empty(), Optional.empty()))
            .or(() -> epoch(text));
      }
      var at = time(time);
      var offset = offset(time);
      return day(bare(text.substring(0, time.start()) + " " + text.substring(time.end())), order)
          .map(day -> new WrittenDate(day, Optional.of(at), offset));
    } catch (DateTimeException e) {
      // not a real date or time, such as 30 February
      return Optional.empty();
    }
  }

  /** Without what stands before and after a date. */
  private static String bare(String text) {
    var date = REMARK.matcher(text.strip()).replaceFirst("").strip();
    return date.replaceFirst("[,T]+$", "").replaceFirst("^[,]+", "").strip();
  }

  private static LocalTime time(Matcher time) {
    var hour = Integer.parseInt(time.group(1));
    var half = Optional.ofNullable(time.group(4)).map(letter -> letter.toLowerCase(Locale.ROOT));
    var hours =
        half.map(letter -> hour % HALF_DAY + (letter.equals("p") ? HALF_DAY : 0)).orElse(hour);
    var seconds =
        Optional.ofNullable(time.group(3))
            .map(text -> new BigDecimal(text.replace(',', '.')))
            .orElse(BigDecimal.ZERO);
    var nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).intValue();
    return LocalTime.of(hours, Integer.parseInt(time.group(2)), seconds.intValue(), nanos);
  }

  private static Optional<ZoneOffset> offset(Matcher time) {
    return Optional.ofNullable(time.group(6))
        .map(ZoneOffset::of)
        .or(() -> Optional.ofNullable(time.group(5)).map(_ -> ZoneOffset.UTC));
  }

  private static Optional<LocalDate> day(String text, DateOrder order) {
    var date = YEAR_FIRST.matcher(text);
    if (date.matches()) {
      return Optional.of(LocalDate.of(number(date, 1), number(date, 2), number(date, 3)));
    }
    date = NUMBERS.matcher(text);
    if (date.matches()) {
      return day(date, order);
    }
    date = COMPACT.matcher(text);
    if (date.matches()) {
      return Optional.of(LocalDate.of(number(date, 1), number(date, 2), number(date, 3)));
    }
    if (WEEK.matcher(text).matches()) {
      return Optional.of(LocalDate.parse(week(text), DateTimeFormatter.ISO_WEEK_DATE));
    }
    date = SERIAL.matcher(text);
    if (date.matches()) {
      return Optional.of((long) number(date, 1))
          .filter(serial -> serial >= FIRST_SERIAL && serial <= LAST_SERIAL)
          .map(SPREADSHEET_EPOCH::plusDays);
    }
    return worded(text);
  }

  private static String week(String text) {
    var digits = text.replace("-", "");
    return digits.substring(0, 4) + "-" + digits.substring(4, 7) + "-" + digits.substring(7);
  }

  private static Optional<LocalDate> day(Matcher date, DateOrder order) {
    var dots = date.group().contains(".");
    var orders =
        switch (order) {
          case YEAR_FIRST -> List.of(DateOrder.YEAR_FIRST);
          case MONTH_FIRST ->
              dots
                  ? List.of(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
                  : List.of(DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST);
          case DAY_FIRST -> List.of(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST);
        };
    return orders.stream()
        .flatMap(
            possible -> possible.date(number(date, 1), number(date, 2), number(date, 3)).stream())
        .findFirst();
  }

  private static Optional<WrittenDate> epoch(String text) {
    if (!EPOCH.matcher(text).matches()) {
      return Optional.empty();
    }
    var value = Long.parseLong(text);
    var at = text.length() > 10 ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
    var utc = at.atOffset(ZoneOffset.UTC);
    return Optional.of(
        new WrittenDate(
            utc.toLocalDate(), Optional.of(utc.toLocalTime()), Optional.of(ZoneOffset.UTC)));
  }

  /** A date with the name of its month: the two numbers are its day and its year. */
  private static Optional<LocalDate> worded(String text) {
    var numbers = new ArrayList<String>();
    var words = new ArrayList<String>();
    for (var word : WORDS.split(text, -1)) {
      if (word.chars().allMatch(Character::isDigit) && !word.isEmpty()) {
        numbers.add(word);
      } else if (!FILLERS.contains(word.toLowerCase(Locale.ROOT))) {
        words.add(word);
      }
    }
    var month = month(words);
    if (month.isEmpty() || numbers.size() != 2 || numbers.stream().anyMatch(n -> n.length() > 4)) {
      return Optional.empty();
    }
    var yearFirst = numbers.getFirst().length() == 4;
    var year = numbers.get(yearFirst ? 0 : 1);
    if (year.length() != 2 && year.length() != 4) {
      return Optional.empty();
    }
    return DateOrder.DAY_FIRST.date(
        Integer.parseInt(numbers.get(yearFirst ? 1 : 0)), month.get(), Integer.parseInt(year));
  }

  /** The month among words that are weekdays otherwise. "mar." can be both. */
  private static Optional<Integer> month(List<String> words) {
    var months = new HashSet<Integer>();
    var doubtful = new HashSet<Integer>();
    for (var word : words) {
      var month = MonthNames.month(word);
      var weekday = MonthNames.isWeekday(word);
      if (month.isEmpty() && !weekday) {
        return Optional.empty();
      }
      month.ifPresent(number -> (weekday ? doubtful : months).add(number));
    }
    var named = months.isEmpty() ? doubtful : months;
    return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }
}

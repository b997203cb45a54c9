package dev.scopekeeper.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of one column in any common form. Whether 3/4 is in March or April is decided for
 * the whole column, by a date that is not ambiguous.
 *
 * @param dayFirst 31/12/2026, not 12/31/2026
 * @param ambiguous an ambiguous date, if no date decides
 */
record CsvDates(boolean dayFirst, Optional<String> ambiguous) {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d).*");
  private static final Pattern DOTS =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})(?!\\d).*");
  private static final Pattern SLASHES =
      Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})(?!\\d).*");
  private static final Pattern NAMED_MONTH =
      Pattern.compile("(\\d{1,2})[ /.-]+(\\p{L}{3})\\p{L}*[ /.,-]+(\\d{4}|\\d{2})(?!\\d).*");
  private static final Pattern MONTH_BEFORE =
      Pattern.compile("(?:\\p{L}{3},? )?(\\p{L}{3})\\p{L}*\\.? (\\d{1,2}),? (\\d{4})(?!\\d).*");
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("jan"),
          List.of("feb"),
          List.of("mar", "mär"),
          List.of("apr"),
          List.of("may", "mai"),
          List.of("jun"),
          List.of("jul"),
          List.of("aug"),
          List.of("sep"),
          List.of("oct", "okt"),
          List.of("nov"),
          List.of("dec", "dez"));
  private static final int CENTURY = 2_000;

  static CsvDates of(List<String> cells) {
    var slashed = cells.stream().map(SLASHES::matcher).filter(Matcher::matches).toList();
    var dayFirst = slashed.stream().anyMatch(date -> number(date, 1) > 12);
    var monthFirst = slashed.stream().anyMatch(date -> number(date, 2) > 12);
    var unclear =
        dayFirst == monthFirst
            ? slashed.stream()
                .filter(date -> number(date, 1) <= 12 && number(date, 2) <= 12)
                .filter(date -> number(date, 1) != number(date, 2))
                .map(date -> date.group().strip())
                .findFirst()
            : Optional.<String>empty();
    return new CsvDates(dayFirst && !monthFirst, unclear);
  }

  /** The date of a cell, if it is in a plausible year. */
  Optional<LocalDate> day(String cell) {
    try {
      return written(cell.strip()).filter(day -> day.getYear() >= 1970 && day.getYear() < 3000);
    } catch (DateTimeException e) {
      // not a real date, such as 30 February
      return Optional.empty();
    }
  }

  /** The time of a cell; for a date, its start in UTC. */
  Optional<Instant> moment(String cell) {
    var day = day(cell);
    return day.map(
        date -> exact(cell.strip()).orElse(date.atStartOfDay().toInstant(ZoneOffset.UTC)));
  }

  private static Optional<Instant> exact(String cell) {
    var text = cell.replaceFirst(" ", "T");
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException withoutOffset) {
      try {
        return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
      } catch (DateTimeException noTime) {
        return Optional.empty();
      }
    }
  }

  private Optional<LocalDate> written(String cell) {
    var date = YEAR_FIRST.matcher(cell);
    if (date.matches()) {
      return Optional.of(LocalDate.of(number(date, 1), number(date, 2), number(date, 3)));
    }
    date = DOTS.matcher(cell);
    if (date.matches()) {
      return Optional.of(LocalDate.of(year(date), number(date, 2), number(date, 1)));
    }
    date = SLASHES.matcher(cell);
    if (date.matches()) {
      var day = number(date, dayFirst || number(date, 1) > 12 ? 1 : 2);
      var month = number(date, dayFirst || number(date, 1) > 12 ? 2 : 1);
      return Optional.of(LocalDate.of(year(date), month, day));
    }
    return worded(cell);
  }

  private static Optional<LocalDate> worded(String cell) {
    var date = NAMED_MONTH.matcher(cell);
    if (date.matches()) {
      var match = date;
      return month(date.group(2)).map(month -> LocalDate.of(year(match), month, number(match, 1)));
    }
    date = MONTH_BEFORE.matcher(cell);
    if (date.matches()) {
      var match = date;
      return month(date.group(1)).map(month -> LocalDate.of(year(match), month, number(match, 2)));
    }
    return Optional.empty();
  }

  private static Optional<Integer> month(String name) {
    var word = name.toLowerCase(Locale.ROOT);
    return MONTHS.stream()
        .filter(names -> names.contains(word))
        .findFirst()
        .map(names -> MONTHS.indexOf(names) + 1);
  }

  private static int year(Matcher date) {
    var year = number(date, 3);
    return year < 100 ? CENTURY + year : year;
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }
}

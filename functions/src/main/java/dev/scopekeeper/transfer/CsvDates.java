package dev.scopekeeper.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Reads the dates of one column in any common form. Whether 3/4 is in March or April is decided for
 * the whole column: by the user, else by dates that can be read in one way only.
 *
 * @param hasNumbers whether the order matters
 * @param ambiguous a date that can be read in several ways, if no date and no user decides
 * @param zone the user's time zone, for dates with a time
 */
record CsvDates(
    DateOrder order, boolean hasNumbers, Optional<String> ambiguous, Optional<ZoneId> zone) {

  /** Three numbers, and how they are written. */
  private record Numbers(String written, int first, int second, int third, boolean shortYear) {
    static Numbers of(Matcher date) {
      return new Numbers(
          date.group(),
          Integer.parseInt(date.group(1)),
          Integer.parseInt(date.group(2)),
          Integer.parseInt(date.group(3)),
          date.group(3).length() == 2);
    }

    Optional<LocalDate> in(DateOrder order) {
      return order == DateOrder.YEAR_FIRST && !shortYear
          ? Optional.empty()
          : order.date(first, second, third);
    }

    boolean differs(DateOrder order, DateOrder other) {
      return in(order).isPresent() && in(other).isPresent() && !in(order).equals(in(other));
    }
  }

  /**
   * @param chosen the user's choice
   * @param usual the order if nothing else decides
   */
  static CsvDates of(
      List<String> cells, Optional<DateOrder> chosen, DateOrder usual, Optional<ZoneId> zone) {
    var dates =
        cells.stream()
            .flatMap(cell -> WrittenDate.numbers(cell).map(Numbers::of).stream())
            .filter(date -> !date.written().contains("."))
            .toList();
    if (chosen.isPresent()) {
      return new CsvDates(chosen.get(), !dates.isEmpty(), Optional.empty(), zone);
    }
    var possible =
        Stream.of(DateOrder.values())
            .filter(order -> dates.stream().allMatch(date -> date.in(order).isPresent()))
            .sorted(
                Comparator.comparingInt((DateOrder order) -> years(dates, order))
                    .thenComparing(order -> order != usual))
            .toList();
    var order = possible.isEmpty() || dates.isEmpty() ? usual : possible.getFirst();
    var others = possible.isEmpty() ? List.of(DateOrder.values()) : possible;
    var unclear =
        dates.stream()
            .filter(date -> others.stream().anyMatch(other -> date.differs(order, other)))
            .map(Numbers::written)
            .findFirst();
    return new CsvDates(order, !dates.isEmpty(), unclear, zone);
  }

  /** How many years the dates are apart: of two readings, the narrower one is more likely. */
  private static int years(List<Numbers> dates, DateOrder order) {
    var years =
        dates.stream()
            .flatMap(date -> date.in(order).stream())
            .mapToInt(LocalDate::getYear)
            .summaryStatistics();
    return years.getCount() == 0 ? 0 : years.getMax() - years.getMin();
  }

  /** The date of a cell, if it is in a plausible year. */
  Optional<LocalDate> day(String cell) {
    return WrittenDate.of(cell, order).map(date -> date.day(zone));
  }

  /** The time of a cell; for a date, its start in UTC. */
  Optional<Instant> moment(String cell) {
    return WrittenDate.of(cell, order).map(date -> date.moment(zone));
  }

  Optional<WrittenDate> read(String cell) {
    return WrittenDate.of(cell, order);
  }

  boolean isRange(String cell) {
    return WrittenDate.isRange(cell, order);
  }
}

package dev.scopekeeper.transfer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** The order of day, month and year in dates of numbers. */
public enum DateOrder {
  @JsonProperty("dayFirst")
  DAY_FIRST,
  @JsonProperty("monthFirst")
  MONTH_FIRST,
  @JsonProperty("yearFirst")
  YEAR_FIRST;

  private static final int CENTURY = 2_000;
  private static final int SHORT_YEARS = 100;
  private static final int MONTHS = 12;

  /** The date that three numbers are in this order, if they are one. */
  Optional<LocalDate> date(int first, int second, int third) {
    return switch (this) {
      case DAY_FIRST -> date(third, second, first, true);
      case MONTH_FIRST -> date(third, first, second, true);
      case YEAR_FIRST -> date(first, second, third, first < SHORT_YEARS && third < SHORT_YEARS);
    };
  }

  private static Optional<LocalDate> date(int year, int month, int day, boolean possible) {
    var full = year < SHORT_YEARS ? CENTURY + year : year;
    var valid =
        possible
            && month >= 1
            && month <= MONTHS
            && day >= 1
            && full <= Year.MAX_VALUE
            && day <= YearMonth.of(full, month).lengthOfMonth();
    return valid ? Optional.of(LocalDate.of(full, month, day)) : Optional.empty();
  }
}

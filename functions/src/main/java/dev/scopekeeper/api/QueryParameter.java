package dev.scopekeeper.api;

import java.util.regex.Pattern;

/**
 * A query parameter of a route. Its format is checked before the route runs and appears in the
 * OpenAPI document.
 *
 * @param form the pattern of the whole value
 * @param whole whether it is an integer
 * @param advice what to answer for other values
 */
public record QueryParameter(String name, Pattern form, boolean whole, ProblemMessage advice) {
  private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  /** A whole number of up to 18 digits. */
  public static QueryParameter wholeNumber(String name, ProblemMessage advice) {
    return new QueryParameter(name, Pattern.compile("[0-9]{1,18}"), true, advice);
  }

  /** An id. */
  public static QueryParameter id(String name) {
    return new QueryParameter(
        name, Pattern.compile(UUID_FORM), false, RequestProblem.PARAMETER_NOT_AN_ID);
  }

  /** Text of limited length, without NUL. */
  public static QueryParameter text(String name, int most) {
    return new QueryParameter(
        name,
        Pattern.compile("[^\\u0000]{0," + most + "}"),
        false,
        RequestProblem.SEARCH_TOO_LONG.with("limit", most));
  }

  /** The start of a page: see {@link Cursor#text}. */
  static QueryParameter cursor(String name) {
    return new QueryParameter(
        name, Pattern.compile("[A-Za-z0-9_-]{32}"), false, RequestProblem.INVALID_CURSOR);
  }

  /**
   * @throws Problem 422 with the name of the parameter, if the value does not match
   */
  void check(String value) {
    if (!form.matcher(value).matches()) {
      throw Problem.parameter(name, advice);
    }
  }
}

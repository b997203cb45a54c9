package dev.scopekeeper.api;

/** Problems of a single value in a body: its JSON type, or a constraint of its record. */
enum ValueProblem implements ProblemText {
  NOT_JSON(Problem.Kind.MALFORMED, "This is not JSON: {reason}."),
  UNKNOWN_FIELD(Problem.Kind.MALFORMED, "Unknown field."),
  REQUIRED(Problem.Kind.MALFORMED, "This is required and must not be null."),
  NOT_TEXT(Problem.Kind.MALFORMED, "This must be Unicode text without the character NUL."),
  NOT_AN_ID(Problem.Kind.MALFORMED, "This must be an id: a UUID."),
  NOT_A_DATE(Problem.Kind.MALFORMED, "This must be a date such as 2026-12-24."),
  NOT_A_TIME(Problem.Kind.MALFORMED, "This must be a time in UTC such as 2026-12-24T18:00:00Z."),
  NOT_A_NUMBER(Problem.Kind.MALFORMED, "This must be a number."),
  NOT_A_WHOLE_NUMBER(
      Problem.Kind.MALFORMED, "This must be a whole number between {min} and {max}."),
  NOT_TRUE_OR_FALSE(Problem.Kind.MALFORMED, "This must be true or false."),
  NOT_A_CHOICE(Problem.Kind.MALFORMED, "This must be one of these: {choices}."),
  WRONG_TYPE(Problem.Kind.MALFORMED, "This value is of the wrong type."),

  BLANK(Problem.Kind.INVALID, "This must not be blank."),
  EMPTY(Problem.Kind.INVALID, "This must not be empty."),
  TOO_SHORT(Problem.Kind.INVALID, "This must have at least {min} characters."),
  TOO_LONG(Problem.Kind.INVALID, "This must have at most {max} characters."),
  TOO_FEW(Problem.Kind.INVALID, "This must have at least {min} entries."),
  TOO_MANY(Problem.Kind.INVALID, "This must have at most {max} entries."),
  TOO_LOW(Problem.Kind.INVALID, "This must be at least {min}."),
  TOO_HIGH(Problem.Kind.INVALID, "This must be at most {max}."),
  NOT_POSITIVE(Problem.Kind.INVALID, "This must be greater than 0."),
  TOO_MANY_DIGITS(
      Problem.Kind.INVALID,
      "This must have at most {whole} digits before the decimal point and {fraction} after it."),
  WRONG_FORMAT(Problem.Kind.INVALID, "This must match the pattern {pattern}."),
  NOT_VALID(Problem.Kind.INVALID, "This is not valid.");

  private final Problem.Kind kind;
  private final String template;

  ValueProblem(Problem.Kind kind, String template) {
    this.kind = kind;
    this.template = template;
  }

  @Override
  public Problem.Kind kind() {
    return kind;
  }

  @Override
  public String template() {
    return template;
  }
}

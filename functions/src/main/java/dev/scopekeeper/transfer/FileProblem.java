package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** What is wrong with a file that cannot be imported. */
enum FileProblem implements ProblemText {
  EMPTY_FILE("This file is empty. You can import files of these formats: {formats}."),
  EMPTY_TABLE("This file is empty."),
  BROKEN_GZIP("This file is compressed by gzip, and broken."),
  ARCHIVE_OR_SPREADSHEET(
      "This is a ZIP archive or a spreadsheet. Unpack it, or save the table as CSV."),
  PDF_DOCUMENT("This is a PDF document."),
  NUL_IN_TEXT("This is no text: it has the character NUL."),
  NOT_TEXT_IN_CHARSET("This is no text in {charset}: byte {byte} is not."),
  FILE_NOT_JSON(
      "This file is damaged: line {line}, character {column} is not what JSON has there. Export it "
          + "again."),
  JSON_ENDS_EARLY(
      "This file ends in the middle, in line {line}, character {column}. Export or download it "
          + "again."),
  JSON_NAME_TWICE(
      "This file has two values for one name in line {line}, before character {column}. Export it "
          + "again."),
  JSON_TOO_LARGE_INSIDE(
      "This file has a text, a number or a nesting that is larger than that of any board."),
  TEXT_AFTER_JSON(
      "This file goes on after the end of the board. Export it again, or remove what was added."),
  TABLE_NOT_READABLE("This table cannot be read: {reason}."),
  FILE_NEEDS_TOO_MUCH_MEMORY(
      "This file holds more than can be worked on at once. Export less of it at a time."),
  JSON_LIST("This is a JSON list, not a board. You can import files of these formats: {formats}."),
  JSON_VALUE("This is JSON, but a single value. You can import files of these formats: {formats}."),
  EMPTY_JSON_OBJECT(
      "This is an empty JSON object. You can import files of these formats: {formats}."),
  UNKNOWN_JSON(
      "This is JSON with these names: {names}. You can import files of these formats: {formats}."),
  SARIF_REPORT(
      "This looks like a SARIF report of a scanner. You can import files of these formats: "
          + "{formats}."),
  SINGLE_TRELLO_CARD("This looks like a single Trello card: export the whole board."),
  NOT_QUITE_TRELLO(
      "This has lists and cards, but not what a Trello board has besides. You can import files "
          + "of these formats: {formats}."),
  NOT_QUITE_DECK(
      "This has boards, but none of them is a Deck board. You can import files of these "
          + "formats: {formats}."),
  WEB_PAGE_OR_XML(
      "This looks like a web page or XML. You can import files of these formats: {formats}."),
  PLAIN_TEXT("This looks like plain text. You can import files of these formats: {formats}."),
  AMBIGUOUS_FORMAT("The format is ambiguous. This file could be of each of these: {formats}."),
  FORMAT_VERSION_MISSING("This does not say of which version the file is."),
  FORMAT_VERSION_TOO_NEW(
      "This file is of version {version} of the format; this Scopekeeper reads up to version "
          + "{newest}. Bring it to a newer one."),
  FILE_HAS_TOO_MANY_BOARDS("This file has more than {limit} boards."),
  BOARD_HAS_TOO_MANY_CARDS("The board {board} has more than {limit} cards."),
  BOARD_HAS_TOO_MANY_STACKS("The board {board} has more than {limit} stacks."),
  BOARD_HAS_TOO_MANY_LISTS("The board {board} has more than {limit} lists."),
  TABLE_HAS_TOO_MANY_COLUMNS("This table has more than {limit} columns."),
  TABLE_HAS_TOO_MANY_ROWS("This table has more than {limit} rows."),
  TABLE_HAS_TOO_MANY_STAGES("The column for stages has more than {limit} different values.");

  private final String template;

  FileProblem(String template) {
    this.template = template;
  }

  @Override
  public Problem.Kind kind() {
    return Problem.Kind.INVALID;
  }

  @Override
  public String template() {
    return template;
  }
}

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
  NOT_TEXT_IN_CHARSET(
      "This file is not written in {charset}: byte {byte} is no letter of it. Save it as UTF-8 "
          + "and send it again."),
  JSON_BROKEN(
      "This file is damaged in line {line}, column {column}, near {value}. Export it again from "
          + "the other tool."),
  JSON_INCOMPLETE(
      "This file is incomplete: it ends in line {line} in the middle of something. Export or "
          + "download it again."),
  JSON_NAME_TWICE(
      "This file is damaged in line {line}, column {column}: the name {name} stands twice in the "
          + "same place. Export it again from the other tool."),
  JSON_TOO_DEEP_OR_LONG(
      "This file cannot be read in line {line}, column {column}: it is nested more than {depth} "
          + "deep there, or has a text of more than {limit} characters."),
  TEXT_AFTER_JSON(
      "This file has something behind its end, in line {line}, column {column}: {value}. Remove "
          + "it, or export the file again."),
  TABLE_NOT_READABLE("This table cannot be read from line {line} on."),
  QUOTE_NOT_CLOSED(
      "Line {line}, column {column} of this table cannot be read: the quotation mark before "
          + "{value} is never closed."),
  TEXT_AFTER_QUOTE(
      "Line {line}, column {column} of this table cannot be read: {value} goes on behind a closing "
          + "quotation mark. A quotation mark inside of a cell is written twice."),
  CELL_TOO_LONG(
      "Line {line}, column {column} of this table cannot be read: the cell that begins with "
          + "{value} has more than 2 million characters."),
  TABLE_HAS_NO_ROWS("This table has a header, but no row below it: there is nothing to import."),
  TABLE_HAS_NO_SUCH_LINE("This table has nothing in line {line}."),
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

package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Problems of imports: the request, the chosen boards and the file. */
enum ImportProblem implements ProblemText {
  FILE_OR_UPLOAD(Problem.Kind.INVALID, "Send the text of a file, or the id of an upload."),
  IMPORT_TOO_LARGE(Problem.Kind.TOO_LARGE, "This file has more than {limit}, decompressed."),
  IMPORT_UPLOADS_TOO_LARGE(
      Problem.Kind.TOO_LARGE, "You can send {limit} a day to be imported. Try again tomorrow."),
  TOO_MANY_THINGS(
      Problem.Kind.INVALID,
      "Cards, checklist items and comments are {count} together; at most {limit} can be "
          + "imported at once. Choose fewer boards, or export less of them."),
  PROJECT_ID_IN_USE(Problem.Kind.TAKEN, "This id is already in use."),
  BOARD_CHOSEN_TWICE(Problem.Kind.INVALID, "This board is chosen twice."),
  PROJECT_ID_CHOSEN_TWICE(Problem.Kind.INVALID, "Two projects cannot have the same id."),
  NO_SUCH_BOARD(Problem.Kind.INVALID, "The file has no such board."),
  NO_SUCH_STACK_OF_BOARD(Problem.Kind.INVALID, "The board has no such stack."),
  NO_SUCH_LABEL_OF_BOARD(Problem.Kind.INVALID, "The board has no such label."),
  TOO_MANY_RELEASES(Problem.Kind.INVALID, "This would make {count} releases; {limit} can be."),
  TOO_MANY_PROJECT_LABELS(Problem.Kind.INVALID, "This would make {count} labels; {limit} can be."),
  NO_SUCH_COLUMN(Problem.Kind.INVALID, "The file has no such column."),
  COLUMN_CHOSEN_TWICE(Problem.Kind.INVALID, "This column is chosen twice."),
  FIELD_CHOSEN_TWICE(Problem.Kind.INVALID, "Another column is this already."),
  NO_SUCH_TIME_ZONE(
      Problem.Kind.INVALID,
      "There is no such time zone. One is called Europe/Berlin, for example."),
  NOT_A_TABLE(Problem.Kind.INVALID, "This file is no table."),
  ONE_PROJECT_IN_FILE(Problem.Kind.INVALID, "The file holds one project."),
  NO_SUCH_PROJECT_IN_FILE(Problem.Kind.INVALID, "The file has no such project."),
  PROJECT_HAS_OWN_RELEASES(Problem.Kind.INVALID, "The project comes with releases of its own.");

  private final Problem.Kind kind;
  private final String template;

  ImportProblem(Problem.Kind kind, String template) {
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

package dev.scopekeeper.attachment;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Problems of attachments and uploads. */
public enum AttachmentProblem implements ProblemText {
  NO_SUCH_UPLOAD(Problem.Kind.INVALID, "No upload with this id, or it has expired."),
  UPLOAD_USED(Problem.Kind.TAKEN, "This upload was used before. Upload the file again."),
  UPLOAD_OF_OTHER_SIZE(Problem.Kind.INVALID, "The uploaded file has {bytes} bytes."),
  ATTACHMENT_TOO_LARGE(Problem.Kind.TOO_LARGE, "A file can have at most {limit}."),
  PROJECT_FILES_TOO_LARGE(
      Problem.Kind.TOO_LARGE,
      "The files of a project can have {limit} in total. Delete some first."),
  NO_ROOM_FOR_FILES(
      Problem.Kind.REFUSED, "The files of a project can have {limit} in total. Delete some first."),
  PROJECT_UPLOADS_TOO_LARGE(
      Problem.Kind.TOO_LARGE, "A project takes {limit} of uploads a day. Try again tomorrow."),
  FILE_REMOVED_FOR_GOOD(Problem.Kind.REFUSED, "The file was removed for good.");

  private final Problem.Kind kind;
  private final String template;

  AttachmentProblem(Problem.Kind kind, String template) {
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

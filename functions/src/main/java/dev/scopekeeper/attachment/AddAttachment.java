package dev.scopekeeper.attachment;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.change.PreparedChangeHandler;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.storage.ObjectKey;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** Adds an uploaded file to a card. */
public final class AddAttachment
    extends PreparedChangeHandler<AddAttachment.NewAttachment, FileType> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/cards/{card}/attachments")
          .requiresRole(Role.EDITOR)
          .respondsWith(201)
          .canFailWith(Problem.Kind.TOO_LARGE);

  /**
   * The new attachment.
   *
   * @param id the id of the upload
   * @param name the file name on the sender's machine; the stored name is sanitized
   * @param bytes the size, as announced
   */
  public record NewAttachment(
      UUID id, @NotBlank @Size(max = 1000) String name, @Positive long bytes) {}

  public AddAttachment() {
    super(ROUTE, NewAttachment.class);
  }

  /**
   * Copies the content before the project is locked. If the change fails afterwards, nothing refers
   * to the copy and the sweep deletes it.
   */
  @Override
  protected FileType prepare(Call<NewAttachment> call) {
    var input = call.input();
    var project = call.project().id();
    call.database()
        .read(tx -> {
          new StorageQuota(call).requireAttachable(tx, input.id(), input.bytes());
          return project;
        });
    var sent =
        call.storage().find(ObjectKey.upload(project, input.id())).orElseThrow(Uploads::notFound);
    if (sent.bytes() != input.bytes()) {
      throw Problem.field(
          "bytes", AttachmentProblem.UPLOAD_OF_OTHER_SIZE.with("bytes", sent.bytes()));
    }
    var type = FileType.of(call.storage().beginning(sent, FileType.PREFIX_BYTES));
    claim(call, project);
    // the change id is in the key, so that no other request can write to the same object
    call.storage().copy(sent, ObjectKey.attachment(project, input.id(), call.changeId()));
    return type;
  }

  private static void claim(Call<NewAttachment> call, UUID project) {
    var input = call.input();
    var account = call.caller().account();
    call.database()
        .write(tx -> {
          Uploads.ofProject(tx, project).claim(input.id(), account, input.bytes(), call.changeId());
          return project;
        });
  }

  @Override
  protected void handle(Call<NewAttachment> call, ProjectChange change, FileType type) {
    var input = call.input();
    var card = change.find(Card.ENTITY_TYPE, call.id("card"));
    new StorageQuota(call).requireSpace(change.tx(), input.id(), input.bytes());
    Uploads.ofProject(change.tx(), call.project().id()).attach(input.id());
    change.add(
        Attachment.ENTITY_TYPE,
        new Attachment(
            input.id(),
            card.id(),
            FileName.sanitize(input.name()),
            type.contentType(),
            input.bytes(),
            call.changeId(),
            Optional.of(change.actor()),
            call.caller().name(),
            change.at(),
            0));
  }
}

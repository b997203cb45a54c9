package dev.scopekeeper.board;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.attachment.Attachment;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.card.CardTemplate;
import dev.scopekeeper.card.ChecklistItem;
import dev.scopekeeper.card.Comment;
import dev.scopekeeper.card.Label;
import dev.scopekeeper.change.FieldEdit;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Reason;
import dev.scopekeeper.change.Scoped;
import dev.scopekeeper.change.Subject;
import dev.scopekeeper.change.Thing;
import dev.scopekeeper.change.Verb;
import dev.scopekeeper.decision.Decision;
import dev.scopekeeper.groundwork.Check;
import dev.scopekeeper.groundwork.UseCase;
import dev.scopekeeper.inbox.Suggestion;
import dev.scopekeeper.release.Epic;
import dev.scopekeeper.release.Release;
import dev.scopekeeper.stage.Stage;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Undoes one of the caller's own changes. Rejects it with 409 if somebody has changed the same
 * fields since.
 */
public final class UndoChange extends ProjectChangeHandler<UndoChange.Undo> {

  public static final Route ROUTE = Route.post("/api/projects/{project}/undo").members(Role.EDITOR);

  private static final Map<Kind, Subject<?>> SUBJECTS =
      Stream.<Subject<?>>of(
              Stage.SUBJECT,
              Release.SUBJECT,
              Epic.SUBJECT,
              Label.SUBJECT,
              CardTemplate.SUBJECT,
              Card.SUBJECT,
              ChecklistItem.SUBJECT,
              Comment.SUBJECT,
              Attachment.SUBJECT,
              UseCase.SUBJECT,
              Check.SUBJECT,
              Decision.SUBJECT,
              Suggestion.SUBJECT)
          .collect(Collectors.toMap(Subject::kind, Function.identity()));

  /** The id of the change to undo, and the reason if that changes the scope of a locked release. */
  public record Undo(UUID change, Optional<@Valid Reason> reason) implements Scoped {}

  public UndoChange() {
    super(ROUTE, Undo.class);
  }

  @Override
  protected void handle(Call<Undo> call, ProjectChange change) {
    var rows =
        change
            .tx()
            .sql("change/of_change")
            .bind("project", change.project())
            .bind("change", call.input().change())
            .list(Activity.Row.class)
            .stream()
            .map(Activity.Row::toActivity)
            .filter(row -> row.actor().equals(change.actor()))
            .toList();
    if (rows.isEmpty()) {
      throw Problem.field("change", BoardProblem.CHANGE_NOT_YOURS);
    }
    change.recordUndoOf(call.input().change());
    // scope changes stay: undoing what caused them causes new ones
    rows.stream().filter(row -> row.kind() != Kind.SCOPE_CHANGE).forEach(row -> undo(change, row));
  }

  private static void undo(ProjectChange change, Activity row) {
    var subject = SUBJECTS.get(row.kind());
    if (subject == null) {
      throw Problem.of(BoardProblem.CHANGE_NOT_UNDOABLE);
    }
    undo(change, row, subject);
  }

  private static <R extends Record & Thing> void undo(
      ProjectChange change, Activity row, Subject<R> subject) {
    switch (row.verb()) {
      case ADDED, IMPORTED -> undoAddition(change, row, subject);
      case REMOVED -> change.add(subject, toRemovedThing(row, subject), Verb.UNDONE);
      case LOCKED, UNLOCKED, SHIPPED -> throw Problem.of(BoardProblem.RELEASE_CHANGE_NOT_UNDOABLE);
      case EDITED,
          MOVED,
          ARCHIVED,
          RESTORED,
          UNDONE,
          ACCEPTED,
          PARKED,
          MERGED,
          REJECTED,
          ANSWERED,
          WAIVED,
          REOPENED -> {
        if (row.fields().stream().anyMatch(FieldEdit::addsThing)) {
          // an undo that restored a removed thing
          undoAddition(change, row, subject);
          return;
        }
        var current = change.find(subject, row.thing());
        var edits = row.fields().stream().map(FieldEdit::reversed).toList();
        change.edit(subject, current, FieldEdit.apply(current, subject.type(), edits), Verb.UNDONE);
      }
    }
  }

  private static <R extends Record & Thing> void undoAddition(
      ProjectChange change, Activity row, Subject<R> subject) {
    if (row.kind() == Kind.CARD) {
      // cards are never deleted, so that their numbers stay valid
      var card = change.find(Card.SUBJECT, row.thing());
      change.edit(Card.SUBJECT, card, card.withArchived(true), Verb.UNDONE);
    } else {
      change.remove(subject, change.find(subject, row.thing()));
    }
  }

  private static <R extends Record & Thing> R toRemovedThing(Activity row, Subject<R> subject) {
    ObjectNode thing = Json.mapper().createObjectNode();
    row.fields().forEach(edit -> thing.set(edit.field(), edit.from()));
    thing.put("revision", 0);
    return Json.read(thing, subject.type());
  }
}

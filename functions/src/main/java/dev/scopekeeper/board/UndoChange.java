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
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.FieldEdit;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Reason;
import dev.scopekeeper.change.Scoped;
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

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/undo").requiresRole(Role.EDITOR);

  private static final Map<Kind, EntityType<?>> ENTITY_TYPES =
      Stream.<EntityType<?>>of(
              Stage.ENTITY_TYPE,
              Release.ENTITY_TYPE,
              Epic.ENTITY_TYPE,
              Label.ENTITY_TYPE,
              CardTemplate.ENTITY_TYPE,
              Card.ENTITY_TYPE,
              ChecklistItem.ENTITY_TYPE,
              Comment.ENTITY_TYPE,
              Attachment.ENTITY_TYPE,
              UseCase.ENTITY_TYPE,
              Check.ENTITY_TYPE,
              Decision.ENTITY_TYPE,
              Suggestion.ENTITY_TYPE)
          .collect(Collectors.toMap(EntityType::kind, Function.identity()));

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
    var entityType = ENTITY_TYPES.get(row.kind());
    if (entityType == null) {
      throw Problem.of(BoardProblem.CHANGE_NOT_UNDOABLE);
    }
    undo(change, row, entityType);
  }

  private static <R extends Record & Thing> void undo(
      ProjectChange change, Activity row, EntityType<R> entityType) {
    switch (row.verb()) {
      case ADDED, IMPORTED -> undoAddition(change, row, entityType);
      case REMOVED -> change.add(entityType, toRemovedThing(row, entityType), Verb.UNDONE);
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
          undoAddition(change, row, entityType);
          return;
        }
        var current = change.find(entityType, row.thing());
        var edits = row.fields().stream().map(FieldEdit::reversed).toList();
        change.edit(
            entityType,
            current,
            FieldEdit.apply(current, entityType.recordClass(), edits),
            Verb.UNDONE);
      }
    }
  }

  private static <R extends Record & Thing> void undoAddition(
      ProjectChange change, Activity row, EntityType<R> entityType) {
    if (row.kind() == Kind.CARD) {
      // cards are never deleted, so that their numbers stay valid
      var card = change.find(Card.ENTITY_TYPE, row.thing());
      change.edit(Card.ENTITY_TYPE, card, card.withArchived(true), Verb.UNDONE);
    } else {
      change.remove(entityType, change.find(entityType, row.thing()));
    }
  }

  private static <R extends Record & Thing> R toRemovedThing(
      Activity row, EntityType<R> entityType) {
    ObjectNode thing = Json.mapper().createObjectNode();
    row.fields().forEach(edit -> thing.set(edit.field(), edit.from()));
    thing.put("revision", 0);
    return Json.read(thing, entityType.recordClass());
  }
}

package dev.scopekeeper.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field of a thing before and after. The API's edits, the history and undo consist of these. Null
 * means "not set".
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FieldEdit(String field, JsonNode from, JsonNode to) {

  /** Fields that are derived from other things and have no history. */
  private static final Set<String> DERIVED =
      Set.of("revision", "updatedAt", "checklistDone", "checklistTotal", "comments", "attachments");

  /** The edits in a request such as {@code {"title": {"from": "a", "to": "b"}}}. */
  public static List<FieldEdit> fromRequest(Record request) {
    return Json.tree(request).properties().stream()
        .map(entry ->
            new FieldEdit(
                entry.getKey(), get(entry.getValue(), "from"), get(entry.getValue(), "to")))
        .toList();
  }

  /** The differences between two states of a thing. */
  public static List<FieldEdit> between(JsonNode before, JsonNode after) {
    var fields = new TreeSet<String>();
    before.properties().forEach(entry -> fields.add(entry.getKey()));
    after.properties().forEach(entry -> fields.add(entry.getKey()));
    fields.removeAll(DERIVED);
    return fields.stream()
        .map(field -> new FieldEdit(field, get(before, field), get(after, field)))
        .filter(edit -> !edit.from().equals(edit.to()))
        .toList();
  }

  /** Whether the thing was new: an id never changes otherwise. */
  public boolean addsThing() {
    return field.equals("id") && from.isNull();
  }

  /** The inverse edit. */
  public FieldEdit reversed() {
    return new FieldEdit(field, to, from);
  }

  /**
   * Applies edits to a thing.
   *
   * @throws Problem 409 with all values, if a field has changed since the editor saw it
   */
  public static <R extends Record> R apply(R current, Class<R> type, List<FieldEdit> edits) {
    var now = toObject(current);
    var conflicts = new ArrayList<Problem.Conflict>();
    // an earlier version may have stored another form of a text
    var normalized = Json.tree(Json.read(now, type));
    var wanted = now.deepCopy();
    for (var edit : edits) {
      var value = get(normalized, edit.field());
      if (!value.equals(normalize(now, type, edit.field(), edit.from()))
          && !value.equals(normalize(now, type, edit.field(), edit.to()))) {
        conflicts.add(
            new Problem.Conflict(edit.field(), edit.from(), edit.to(), get(now, edit.field())));
      }
      set(wanted, edit.field(), edit.to());
    }
    if (!conflicts.isEmpty()) {
      throw Problem.conflict(conflicts);
    }
    return Json.read(wanted, type);
  }

  /** The value in the form that the thing uses: 3 and 3.0 are the same estimate. */
  private static <R extends Record> JsonNode normalize(
      ObjectNode now, Class<R> type, String field, JsonNode value) {
    var copy = now.deepCopy();
    set(copy, field, value);
    try {
      return get(Json.tree(Json.read(copy, type)), field);
    } catch (JacksonException e) {
      // not a valid value, so different from the current one
      return value;
    }
  }

  private static ObjectNode toObject(Record thing) {
    return (ObjectNode) Json.tree(thing);
  }

  private static void set(ObjectNode object, String field, JsonNode value) {
    if (value.isNull()) {
      object.remove(field);
    } else {
      object.set(field, value);
    }
  }

  private static JsonNode get(JsonNode object, String field) {
    var value = object.get(field);
    return value == null ? NullNode.getInstance() : value;
  }
}

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
 * One field of one thing, before and after. The API's edits, the history and undo are all made of
 * these; null stands for "not set".
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FieldEdit(String field, JsonNode from, JsonNode to) {

  /** What follows from other things and is not history of its own. */
  private static final Set<String> DERIVED =
      Set.of("revision", "updatedAt", "checklistDone", "checklistTotal", "comments", "attachments");

  /** The edits in a request such as {@code {"title": {"from": "a", "to": "b"}}}. */
  public static List<FieldEdit> in(Record request) {
    return Json.tree(request).properties().stream()
        .map(entry ->
            new FieldEdit(
                entry.getKey(), get(entry.getValue(), "from"), get(entry.getValue(), "to")))
        .toList();
  }

  /** What differs between two states of a thing. */
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

  /** Whether there was no thing before: its id never changes otherwise. */
  public boolean addsThing() {
    return field.equals("id") && from.isNull();
  }

  /** The same edit the other way round. */
  public FieldEdit reversed() {
    return new FieldEdit(field, to, from);
  }

  /**
   * The thing with the edits made.
   *
   * @throws Problem 409 with all values, where a field is no longer what the editor saw
   */
  public static <R extends Record> R apply(R current, Class<R> type, List<FieldEdit> edits) {
    var now = object(current);
    var conflicts = new ArrayList<Problem.Conflict>();
    var wanted = now.deepCopy();
    for (var edit : edits) {
      var value = get(now, edit.field());
      if (!value.equals(normal(now, type, edit.field(), edit.from()))
          && !value.equals(normal(now, type, edit.field(), edit.to()))) {
        conflicts.add(new Problem.Conflict(edit.field(), edit.from(), edit.to(), value));
      }
      set(wanted, edit.field(), edit.to());
    }
    if (!conflicts.isEmpty()) {
      throw Problem.conflict(conflicts);
    }
    return Json.read(wanted, type);
  }

  /** The value as the thing itself would tell it: 3 and 3.0 are one estimate. */
  private static <R extends Record> JsonNode normal(
      ObjectNode now, Class<R> type, String field, JsonNode value) {
    var copy = now.deepCopy();
    set(copy, field, value);
    try {
      return get(Json.tree(Json.read(copy, type)), field);
    } catch (JacksonException e) {
      // not a value the thing could have had, so not what it is now
      return value;
    }
  }

  private static ObjectNode object(Record thing) {
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

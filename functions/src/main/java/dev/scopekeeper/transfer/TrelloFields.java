package dev.scopekeeper.transfer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The custom fields of a Trello board, missing in old exports. They become lines of the
 * description: "Customer: Ann".
 *
 * @param names field names by id
 * @param options texts of choices by id
 */
record TrelloFields(Map<String, String> names, Map<String, String> options) {
  private static final String NAMELESS = "Field";

  /** Limits a choice, which many cards may share. */
  private static final int MAX_OPTION = 200;

  static TrelloFields of(JsonNode root) {
    var fields = new TrelloFields(new HashMap<>(), new HashMap<>());
    for (var field : Fields.all(root, "customFields")) {
      var name = Text.name(Fields.text(field, "name").orElse(NAMELESS));
      Fields.text(field, "id").ifPresent(id -> fields.names.putIfAbsent(id, name));
      for (var option : Fields.all(field, "options")) {
        Fields.text(option.path("value"), "text")
            .map(text -> Text.cut(text, MAX_OPTION))
            .ifPresent(text ->
                Fields.text(option, "id").ifPresent(id -> fields.options.putIfAbsent(id, text)));
      }
    }
    return fields;
  }

  void read(JsonNode card, CardDraft draft) {
    for (var item : Fields.all(card, "customFieldItems")) {
      draft.tally().found(ContentKind.CUSTOM_FIELDS);
      value(item)
          .ifPresentOrElse(
              value -> {
                draft.tally().imported(ContentKind.CUSTOM_FIELDS);
                draft.line(name(item), value);
              },
              () -> draft.tally().leftOut(ContentKind.CUSTOM_FIELDS, "without a value"));
    }
  }

  private String name(JsonNode item) {
    return Fields.text(item, "idCustomField")
        .flatMap(id -> Optional.ofNullable(names.get(id)))
        .orElse(NAMELESS);
  }

  private Optional<String> value(JsonNode item) {
    var value = item.path("value");
    return Fields.text(item, "idValue")
        .map(id -> options.getOrDefault(id, "a choice that is not in this file"))
        .or(() -> Fields.text(value, "text"))
        .or(() -> Fields.text(value, "number"))
        .or(() -> Fields.text(value, "date"))
        .or(() ->
            Fields.text(value, "checked").map(checked -> checked.equals("true") ? "yes" : "no"));
  }
}

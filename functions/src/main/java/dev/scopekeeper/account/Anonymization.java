package dev.scopekeeper.account;

import dev.scopekeeper.api.Caller;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Secrets;
import dev.scopekeeper.change.FieldEdit;
import dev.scopekeeper.database.Transaction;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Replaces a person's name in everything they leave behind. What they wrote in other people's
 * projects stays, and so does the account row that it refers to.
 */
final class Anonymization {

  /** The name shown for every deleted account. */
  static final String NAME = "Deleted account";

  private record Project(UUID id) {}

  private record HistoryRow(long revision, int ordinal, String fields) {}

  private Anonymization() {}

  static void apply(Transaction tx, Caller person) {
    var account = person.account();
    var anonymous =
        new Caller(account, "deleted-" + UUID.randomUUID().toString().replace("-", ""), NAME);
    tx.sql("account/end_sessions").bind("account", account).run();
    tx.sql("account/delete_recovery_codes").bind("account", account).run();
    tx.sql("account/revoke_invites").bind("account", account).run();
    tx.sql("account/anonymise_comments").bind("account", account).bind("name", NAME).run();
    tx.sql("account/anonymise_attachments").bind("account", account).bind("name", NAME).run();
    tx.sql("account/anonymise")
        .bind("account", account)
        .bind("username", anonymous.username())
        .bind("name", NAME)
        // of a random password that nobody knows
        .bind("passwordHash", Passwords.hash(Secrets.token()))
        .run();
    tx.sql("account/projects_changed_by")
        .bind("account", account)
        .list(Project.class)
        .forEach(project -> renameInHistory(tx, project.id(), person, anonymous));
  }

  private static void renameInHistory(
      Transaction tx, UUID project, Caller person, Caller anonymous) {
    var names = Map.of(person.username(), anonymous.username(), person.name(), anonymous.name());
    var history =
        tx.sql("account/history_with_names")
            .bind("project", project)
            .bind("account", person.account())
            .bind("id", person.account().toString())
            .list(HistoryRow.class);
    tx.each(
        "account/update_history_fields",
        history,
        (row, entry) -> {
          row.bind("project", project);
          row.bind("revision", entry.revision());
          row.bind("ordinal", entry.ordinal());
          row.bind("fields", renameFields(entry.fields(), names));
        });
  }

  private static String renameFields(String fields, Map<String, String> names) {
    return Json.text(
        Arrays.stream(Json.read(fields, FieldEdit[].class))
            .map(edit ->
                switch (edit.field()) {
                  case "name", "username", "authorName" ->
                      new FieldEdit(
                          edit.field(),
                          renameValue(edit.from(), names),
                          renameValue(edit.to(), names));
                  default -> edit;
                })
            .toList());
  }

  private static JsonNode renameValue(JsonNode value, Map<String, String> names) {
    return value.isString()
        ? StringNode.valueOf(names.getOrDefault(value.asString(), value.asString()))
        : value;
  }
}

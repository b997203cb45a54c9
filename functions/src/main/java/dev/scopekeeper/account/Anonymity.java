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
 * Takes a person out of an account. What they wrote in other people's projects stays, and their
 * account with it, because that refers to it; but nothing says any more who they were.
 */
final class Anonymity {

  /** The name of everybody who is gone. */
  static final String NAME = "Deleted account";

  private record Project(UUID id) {}

  private record Told(long revision, int ordinal, String fields) {}

  private Anonymity() {}

  static void give(Transaction tx, Caller person) {
    var account = person.account();
    var nobody =
        new Caller(account, "deleted-" + UUID.randomUUID().toString().replace("-", ""), NAME);
    tx.sql("account/end_sessions").bind("account", account).run();
    tx.sql("account/forget_recovery_codes").bind("account", account).run();
    tx.sql("account/revoke_invites").bind("account", account).run();
    tx.sql("account/anonymise_comments").bind("account", account).bind("name", NAME).run();
    tx.sql("account/anonymise_attachments").bind("account", account).bind("name", NAME).run();
    tx.sql("account/anonymise")
        .bind("account", account)
        .bind("username", nobody.username())
        .bind("name", NAME)
        // nobody was ever told the password
        .bind("passwordHash", Passwords.hash(Secrets.token()))
        .run();
    tx.sql("account/changed_in")
        .bind("account", account)
        .list(Project.class)
        .forEach(project -> retell(tx, project.id(), person, nobody));
  }

  private static void retell(Transaction tx, UUID project, Caller person, Caller nobody) {
    var names = Map.of(person.username(), nobody.username(), person.name(), nobody.name());
    var told =
        tx.sql("account/told_in_history")
            .bind("project", project)
            .bind("account", person.account())
            .bind("id", person.account().toString())
            .list(Told.class);
    tx.each(
        "account/retell",
        told,
        (row, one) -> {
          row.bind("project", project);
          row.bind("revision", one.revision());
          row.bind("ordinal", one.ordinal());
          row.bind("fields", retold(one.fields(), names));
        });
  }

  private static String retold(String fields, Map<String, String> names) {
    return Json.text(
        Arrays.stream(Json.read(fields, FieldEdit[].class))
            .map(edit ->
                switch (edit.field()) {
                  case "name", "username", "authorName" ->
                      new FieldEdit(
                          edit.field(), renamed(edit.from(), names), renamed(edit.to(), names));
                  default -> edit;
                })
            .toList());
  }

  private static JsonNode renamed(JsonNode value, Map<String, String> names) {
    return value.isString()
        ? StringNode.valueOf(names.getOrDefault(value.asString(), value.asString()))
        : value;
  }
}

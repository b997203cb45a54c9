package dev.scopekeeper.export;

import dev.scopekeeper.api.Ids;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.database.Statement;
import dev.scopekeeper.database.Transaction;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/**
 * Writes everything about an account as JSON: the account, its sessions, and its activity in the
 * projects it is a member of. It contains no hash, no token, and nobody else's account.
 */
final class AccountExport {

  /** The value of the field {@code format}. */
  static final String FORMAT = "scopekeeper-account";

  private static final int VERSION = 1;

  private final Transaction tx;
  private final UUID account;
  private final JsonGenerator json;

  private AccountExport(Transaction tx, UUID account, JsonGenerator json) {
    this.tx = tx;
    this.account = account;
    this.json = json;
  }

  /**
   * @param tx reads one snapshot of the database
   */
  static void write(Transaction tx, UUID account, Instant at, OutputStream out) {
    try (var json = Json.mapper().createGenerator(out)) {
      new AccountExport(tx, account, json).write(at);
    }
  }

  private void write(Instant at) {
    json.writeStartObject();
    json.writeStringProperty("format", FORMAT);
    json.writeNumberProperty("version", VERSION);
    json.writePOJOProperty("exportedAt", at);
    json.writePOJOProperty(
        "account", list("account_export/account", AccountRecords.Account.class).getFirst());
    json.writePOJOProperty(
        "sessions", list("account_export/sessions", AccountRecords.Session.class));
    json.writePOJOProperty(
        "memberships", list("account_export/memberships", AccountRecords.Membership.class));
    json.writePOJOProperty("invites", list("account_export/invites", AccountRecords.Invite.class));
    write("comments", pages("account_export/comments", AccountRecords.Comment.class));
    write("attachments", pages("account_export/attachments", AccountRecords.Attachment.class));
    write("assignedCards", pages("account_export/assigned_cards", AccountRecords.Card.class));
    write("madeCards", pages("account_export/made_cards", AccountRecords.Card.class));
    write("suggestions", pages("account_export/suggestions", AccountRecords.Suggestion.class));
    write("scopeChanges", pages("account_export/scope_changes", AccountRecords.ScopeChange.class));
    write("history", history());
    json.writeEndObject();
  }

  private void write(String name, Iterator<?> things) {
    json.writeArrayPropertyStart(name);
    things.forEachRemaining(json::writePOJO);
    json.writeEndArray();
  }

  private <T> List<T> list(String statement, Class<T> type) {
    return ofAccount(statement).list(type);
  }

  private <T extends Record & AccountRecords.Listed> Pages<T> pages(
      String statement, Class<T> type) {
    return new Pages<>(
        type,
        last ->
            ofAccount(statement)
                .bind("afterProject", last.map(AccountRecords.Listed::ofProject).orElse(Ids.NIL))
                .bind("after", last.map(AccountRecords.Listed::id).orElse(Ids.NIL)));
  }

  private Pages<AccountRecords.ActivityEntry> history() {
    return new Pages<>(
        AccountRecords.ActivityEntry.class,
        last ->
            ofAccount("account_export/history")
                .bind(
                    "afterProject",
                    last.map(AccountRecords.ActivityEntry::ofProject).orElse(Ids.NIL))
                .bind("revision", last.map(AccountRecords.ActivityEntry::revision).orElse(0L))
                .bind("ordinal", last.map(AccountRecords.ActivityEntry::ordinal).orElse(0)));
  }

  private Statement ofAccount(String statement) {
    return tx.sql(statement).bind("account", account);
  }
}

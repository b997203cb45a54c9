package dev.scopekeeper.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.inbox.SuggestionState;
import dev.scopekeeper.release.ScopeChange.Direction;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The records of an account export, described in docs/export.md. */
final class AccountRecords {

  private AccountRecords() {}

  /** A row of a long list, ordered by project and id. */
  interface Listed {
    UUID ofProject();

    UUID id();
  }

  record Account(String username, String name, Instant createdAt) {}

  record Session(String userAgent, Instant createdAt, Instant expiresAt) {}

  record Membership(String key, String name, Role role, boolean archived) {}

  record Invite(String project, Role role, Instant createdAt, Instant expiresAt, int uses) {}

  record Comment(
      @JsonIgnore UUID ofProject,
      @JsonIgnore UUID id,
      String project,
      int card,
      String title,
      String body,
      Instant createdAt,
      Optional<Instant> editedAt)
      implements Listed {}

  record Card(
      @JsonIgnore UUID ofProject,
      @JsonIgnore UUID id,
      String project,
      int number,
      String title,
      boolean archived)
      implements Listed {}

  record Attachment(
      @JsonIgnore UUID ofProject,
      @JsonIgnore UUID id,
      String project,
      int card,
      String title,
      String name,
      long bytes,
      Instant createdAt)
      implements Listed {}

  record Suggestion(
      @JsonIgnore UUID ofProject,
      @JsonIgnore UUID id,
      String project,
      String title,
      String text,
      String source,
      String sourceUrl,
      SuggestionState state,
      Instant createdAt)
      implements Listed {}

  record ScopeChange(
      @JsonIgnore UUID ofProject,
      @JsonIgnore UUID id,
      String project,
      String release,
      int card,
      String title,
      Direction direction,
      String reason,
      Instant at)
      implements Listed {}

  record ActivityEntry(
      @JsonIgnore UUID ofProject,
      @JsonIgnore long revision,
      @JsonIgnore int ordinal,
      String project,
      Instant at,
      String verb,
      String kind,
      Optional<Integer> card,
      Optional<String> title) {}
}

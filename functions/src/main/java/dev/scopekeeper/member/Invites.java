package dev.scopekeeper.member;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Secrets;
import dev.scopekeeper.database.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Links that make their bearers members. */
public final class Invites {

  /** An invite that is still good, as its bearer may see it. */
  public record Found(UUID project, UUID id, Role role, String projectName, String inviter) {}

  private record Departure(long revision) {}

  private Invites() {}

  public static Optional<Found> find(Transaction tx, String token, Instant now) {
    return tx.sql("invite/find")
        .bind("token", Secrets.hash(token))
        .bind("now", now)
        .first(Found.class);
  }

  /**
   * @throws Problem 409 where the account was a member after the invite was made: an invite does
   *     not bring back who was removed
   */
  static void requireNeverMember(Transaction tx, Found invite, UUID account) {
    tx.sql("invite/former_member")
        .bind("project", invite.project())
        .bind("id", invite.id())
        .bind("account", account)
        .first(Departure.class)
        .ifPresent(_ -> {
          throw Problem.field(
              Problem.Kind.REFUSED,
              "token",
              "You were a member after this invite was made. Ask for a new one.");
        });
  }

  static Found require(Transaction tx, String token, Instant now) {
    return find(tx, token, now)
        .orElseThrow(() ->
            Problem.field(
                Problem.Kind.NOT_FOUND,
                "token",
                "This invite is not known, has expired or was revoked. Ask for a new one."));
  }
}

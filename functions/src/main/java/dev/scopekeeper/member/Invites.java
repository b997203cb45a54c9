package dev.scopekeeper.member;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Secrets;
import dev.scopekeeper.database.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Looks up invite links. */
public final class Invites {

  /** A valid invite, as shown to whoever has the link. */
  public record ValidInvite(UUID project, UUID id, Role role, String projectName, String inviter) {}

  private record FormerMember(long revision) {}

  private Invites() {}

  public static Optional<ValidInvite> find(Transaction tx, String token, Instant now) {
    return tx.sql("invite/find")
        .bind("token", Secrets.hash(token))
        .bind("now", now)
        .first(ValidInvite.class);
  }

  /**
   * @throws Problem 409 if the account was a member after the invite was created: an old invite
   *     does not restore a removed member
   */
  static void requireNeverMember(Transaction tx, ValidInvite invite, UUID account) {
    tx.sql("invite/former_member")
        .bind("project", invite.project())
        .bind("id", invite.id())
        .bind("account", account)
        .first(FormerMember.class)
        .ifPresent(_ -> {
          throw Problem.field("token", MemberProblem.INVITE_OLDER_THAN_MEMBERSHIP);
        });
  }

  static ValidInvite require(Transaction tx, String token, Instant now) {
    return find(tx, token, now)
        .orElseThrow(() -> Problem.field("token", MemberProblem.INVITE_NOT_VALID));
  }
}

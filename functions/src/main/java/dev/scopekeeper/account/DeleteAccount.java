package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.Changes;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.live.Channel;
import dev.scopekeeper.member.Member;
import dev.scopekeeper.project.Erasure;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Deletes the caller's account: the projects that they are alone in, their place in others, and
 * their name wherever it stands.
 */
public final class DeleteAccount extends RouteHandler<DeleteAccount.Proof, Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/me")
          .signedIn()
          .answers(204)
          .refuses(Problem.Kind.THROTTLED, Problem.Kind.REFUSED);

  /** The caller's password, once more. */
  public record Proof(@Size(max = 200) String currentPassword) {}

  /**
   * What became of the caller's projects.
   *
   * @param deleted those that are gone
   */
  private record Done(List<UUID> deleted, List<Left> left) {}

  private record Left(Channel channel, long revision) {}

  public DeleteAccount() {
    super(ROUTE, Proof.class, Nothing.class);
  }

  @Override
  protected Reply<Nothing> handle(Call<Proof> call) {
    var proven = OwnPassword.require(call, call.input().currentPassword());
    var done = call.database().write(tx -> delete(tx, call, proven));
    done.left().forEach(left -> call.live().announce(left.channel(), left.revision()));
    done.deleted().forEach(project -> Erasure.files(call.storage(), project));
    return Reply.nothing().cookie(Sessions.forgotten(call));
  }

  private static Done delete(Transaction tx, Call<Proof> call, Credential proven) {
    // before its projects are looked for: what makes one more holds it too
    proven.hold(tx);
    var farewell = Farewell.hold(tx, proven.id());
    if (!farewell.ownerless().isEmpty()) {
      throw inTheWay(farewell.ownerless());
    }
    var deleted = farewell.deleted().stream().map(Farewell.Ending::id).toList();
    deleted.forEach(project -> Erasure.rows(tx, project));
    var left = farewell.left().stream().map(project -> leave(tx, call, project.id())).toList();
    Anonymity.give(tx, call.caller());
    return new Done(deleted, left);
  }

  private static Left leave(Transaction tx, Call<Proof> call, UUID project) {
    // as the others know it: leaving replaces the name
    var channel = Channel.read(tx, project);
    var change =
        Changes.within(
            tx,
            new Changes(call).origin(project),
            new Changes.Allowed(Role.VIEWER, true),
            leaving -> leaving.find(Member.SUBJECT, leaving.actor()).leave(leaving));
    return new Left(channel, change.revision());
  }

  private static Problem inTheWay(List<Farewell.Ending> ownerless) {
    return Problem.of(
        Problem.Kind.REFUSED,
        "Others work in "
            + ownerless.stream()
                .map(project -> "“" + project.name() + "”")
                .collect(Collectors.joining(" and "))
            + ", and you are the only owner. Make someone else an owner first, or delete it.");
  }
}

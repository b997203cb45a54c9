package dev.scopekeeper.publiclink;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.api.Secrets;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.project.EstimateUnit;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** Returns the plan behind a public link, with its progress. */
public final class ReadPublicPlan extends RouteHandler<ReadPublicPlan.PublicLinkToken, PublicPlan> {

  public static final Route ROUTE =
      Route.post("/api/public-links/look").anyone().canFailWith(Problem.Kind.NOT_FOUND);

  /** The token is sent in the body because URLs end up in logs. */
  public record PublicLinkToken(@Size(max = 100) String token) {}

  /** A valid link and its project. */
  record Link(
      UUID project, Optional<UUID> release, String key, String name, EstimateUnit estimateUnit) {}

  public ReadPublicPlan() {
    super(ROUTE, PublicLinkToken.class, PublicPlan.class);
  }

  @Override
  protected Reply<PublicPlan> handle(Call<PublicLinkToken> call) {
    return Reply.of(
        call.database().read(tx -> PublicPlan.read(tx, find(tx, call.input().token()))));
  }

  private static Link find(Transaction tx, String token) {
    return tx.sql("public_link/find")
        .bind("token", Secrets.hash(token))
        .first(Link.class)
        .orElseThrow(() -> Problem.field("token", PublicLinkProblem.PUBLIC_LINK_NOT_VALID));
  }
}

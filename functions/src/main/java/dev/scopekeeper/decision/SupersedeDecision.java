package dev.scopekeeper.decision;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;
import java.util.UUID;

/** Replaces a decision by another one. Accepts the other one. */
public final class SupersedeDecision extends ProjectChangeHandler<SupersedeDecision.Successor> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/decisions/{decision}/supersede")
          .requiresRole(Role.EDITOR);

  /** The decision that replaces it. */
  public record Successor(UUID by) {}

  public SupersedeDecision() {
    super(ROUTE, Successor.class);
  }

  @Override
  protected void handle(Call<Successor> call, ProjectChange change) {
    var decision = change.find(Decision.ENTITY_TYPE, call.id("decision"));
    var successor = change.resolve(Decision.ENTITY_TYPE, "by", call.input().by());
    if (successor.id().equals(decision.id())) {
      throw Problem.field("by", DecisionProblem.DECISION_REPLACES_ITSELF);
    }
    // prevents cycles
    if (successor.status() == DecisionStatus.SUPERSEDED) {
      throw Problem.field("by", DecisionProblem.SUCCESSOR_SUPERSEDED);
    }
    change.edit(Decision.ENTITY_TYPE, successor, successor.accepted(), Verb.ACCEPTED);
    change.edit(Decision.ENTITY_TYPE, decision, decision.supersededBy(successor), Verb.EDITED);
  }
}

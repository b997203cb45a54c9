package dev.scopekeeper.start;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.board.Delta;
import dev.scopekeeper.change.ChangeTransaction;
import dev.scopekeeper.change.Changes;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.member.Member;
import dev.scopekeeper.project.EstimateUnit;
import dev.scopekeeper.project.Project;
import dev.scopekeeper.project.WipPolicy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** Creates a project from a template. The caller owns it. */
public final class CreateProject extends RouteHandler<CreateProject.NewProject, Object> {

  public static final Route ROUTE =
      Route.post("/api/projects").signedIn().respondsWith(201).requiresChangeId();

  /** The new project. */
  public record NewProject(
      UUID id,
      @Pattern(regexp = "[A-Z][A-Z0-9]{1,5}") String key,
      @OneLine @NotBlank @Size(max = 60) String name,
      Optional<@Size(max = 2000) String> purpose,
      Template template) {}

  public CreateProject() {
    super(ROUTE, NewProject.class, Delta.class);
  }

  @Override
  protected Reply<Object> handle(Call<NewProject> call) {
    var changes = new Changes(call);
    return Reply.of(changes.execute(new Creation(changes, call)));
  }

  private record Creation(Changes changes, Call<NewProject> call)
      implements Changes.Work<Nothing, Object> {

    @Override
    public Nothing prepare() {
      return new Nothing();
    }

    @Override
    public Object change(ChangeTransaction transaction, Nothing prepared) {
      var tx = transaction.tx();
      call.lockSessionRow(tx);
      var input = call.input();
      Project.reserveId(tx, input.id());
      tx.sql("project/insert")
          .bind("id", input.id())
          .bind("key", input.key())
          .bind("name", input.name())
          .bind("purpose", input.purpose().orElse(""))
          .bind("estimateUnit", EstimateUnit.POINTS)
          .bind("wipPolicy", WipPolicy.WARN)
          .bind("now", transaction.at())
          .run();
      return Delta.fullBoard(transaction.begin(input.id(), this::fill));
    }

    private void fill(ProjectChange change) {
      change.add(Member.ENTITY_TYPE, Member.owner(call.caller()));
      call.input().template().fill(change);
    }

    @Override
    public Optional<Object> replay() {
      return changes.replay(call.input().id());
    }
  }
}

package dev.scopekeeper.transfer;

import com.fasterxml.uuid.Generators;
import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Memory;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.Changes;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.database.DatabaseProblem;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.member.Member;
import dev.scopekeeper.project.Project;
import dev.scopekeeper.storage.StorageProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes projects of the boards in another tool's file, all or none, with the caller as owner. */
public final class ImportProjects
    extends RouteHandler<ImportProjects.Import, ImportProjects.Imported> {

  /** The file as a JSON string, decompressed. */
  static final int MAX_BYTES = 40_000_000;

  public static final Route ROUTE =
      Route.post("/api/imports")
          .signedIn()
          .answers(201)
          .accepts(MAX_BYTES)
          .takesChangeId()
          .takes(Memory.MOST);

  /** Cards, lines of checklists and comments at most, so that it ends in time. */
  private static final int MAX_THINGS = 150_000;

  /**
   * A file of another tool, and which of its boards are to become projects.
   *
   * @param file its text
   * @param upload or where it was sent before
   * @param columns what the columns of a table are, where that is not to be guessed
   */
  public record Import(
      Optional<String> file,
      Optional<UUID> upload,
      Optional<@Size(max = 1000) List<@Valid ColumnChoice>> columns,
      @Size(min = 1, max = 50) List<@Valid BoardChoice> boards) {}

  /** The projects that were made, in the order of the choices. */
  public record Imported(List<Made> projects) {}

  /** One of them, with the number of its cards. */
  public record Made(UUID id, String key, String name, int cards) {}

  private record Same(String sameness) {}

  private record Taken(UUID id) {}

  public ImportProjects() {
    super(ROUTE, Import.class, Imported.class);
  }

  @Override
  protected Reply<Imported> handle(Call<Import> call) {
    var origin = new Changes(call).origin(call.input().boards().getFirst().id());
    try {
      return Reply.of(new Imported(imported(call, origin)));
    } catch (Problem | StorageProblem refused) {
      // the same request may have been carried out before, and its upload be gone since
      return Reply.of(earlier(call, origin).orElseThrow(() -> refused));
    } catch (DatabaseProblem.Duplicate refused) {
      return Reply.of(earlier(call, origin).orElseThrow(() -> taken(call, refused)));
    }
  }

  private static List<Made> imported(Call<Import> call, ProjectChange.Origin origin) {
    var making =
        new Making(
            names -> sameness(call.database(), names),
            Generators.timeBasedEpochGenerator()::generate,
            origin.actor(),
            origin.at());
    var input = call.input();
    var source = new ImportSource(input.file(), input.upload(), input.columns());
    var plans = plans(source.read(call), call, making);
    call.database()
        .write(tx -> {
          call.holdSession(tx);
          return store(tx, origin, Member.owner(call.caller()), plans);
        });
    source.forget(call);
    return plans.stream().map(plan -> made(plan.project(), plan.cards().size())).toList();
  }

  private static List<ImportPlan> plans(ImportedFile file, Call<Import> call, Making making) {
    var boards = call.input().boards();
    if (file.project().isPresent()) {
      refuseTooMany(file.project().get().things());
      return List.of(OwnPlan.of(file.project().get(), boards, making, call.caller().username()));
    }
    var chosen = ChosenBoard.of(file, boards);
    refuseTooMany(chosen.stream().mapToInt(one -> one.board().things()).sum());
    return chosen.stream().map(one -> ImportPlan.of(one, making)).toList();
  }

  private static void refuseTooMany(int things) {
    if (things > MAX_THINGS) {
      throw Problem.field(
          Problem.Kind.INVALID,
          "boards",
          "Cards, checklist items and comments are "
              + things
              + " together; at most "
              + MAX_THINGS
              + " can be imported at once. Choose fewer boards.");
    }
  }

  private static List<String> sameness(Database database, List<String> names) {
    return database
        .read(tx -> tx.sql("project/same_names").bind("names", Json.text(names)).list(Same.class))
        .stream()
        .map(Same::sameness)
        .toList();
  }

  private static int store(
      Transaction tx, ProjectChange.Origin origin, Member owner, List<ImportPlan> plans) {
    // all projects first, so that a request that comes again is known before it costs anything
    plans.forEach(plan -> {
      var project = plan.project();
      Project.takeId(tx, project.id());
      tx.sql("project/insert").bindAll(project).bind("now", origin.at()).run();
    });
    for (var plan : plans) {
      Changes.begin(
          tx,
          origin.in(plan.project().id()),
          change -> {
            change.add(Member.SUBJECT, owner);
            plan.fill(change);
          });
    }
    return plans.size();
  }

  /** What this very request made when it came before; all of it was one transaction. */
  private static Optional<Imported> earlier(Call<Import> call, ProjectChange.Origin origin) {
    var made = new ArrayList<Made>();
    for (var board : call.input().boards()) {
      Changes.find(call.database(), origin.in(board.id()))
          .ifPresent(recorded -> {
            Changes.requireSame(origin, recorded);
            found(call, board.id()).ifPresent(made::add);
          });
    }
    return Optional.of(new Imported(made))
        .filter(all -> all.projects().size() == call.input().boards().size());
  }

  private static RuntimeException taken(Call<Import> call, DatabaseProblem.Duplicate refused) {
    var boards = call.input().boards();
    for (var i = 0; i < boards.size(); i++) {
      if (isTaken(call.database(), boards.get(i).id())) {
        return Problem.field(
            Problem.Kind.TAKEN, "boards." + i + ".id", "This id is already in use.");
      }
    }
    return refused;
  }

  private static Optional<Made> found(Call<Import> call, UUID project) {
    return call.database()
        .read(tx ->
            tx.sql("project/imported")
                .bind("project", project)
                .bind("account", call.caller().account())
                .first(Made.class));
  }

  private static boolean isTaken(Database database, UUID project) {
    return database
        .read(tx -> tx.sql("project/taken").bind("project", project).first(Taken.class))
        .isPresent();
  }

  private static Made made(Project project, int cards) {
    return new Made(project.id(), project.key(), project.name(), cards);
  }
}

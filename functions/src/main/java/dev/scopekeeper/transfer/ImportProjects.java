package dev.scopekeeper.transfer;

import com.fasterxml.uuid.Generators;
import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.Changes;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.database.DatabaseProblem;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.project.Member;
import dev.scopekeeper.project.Project;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes projects of the boards in another tool's file, all or none, with the caller as owner. */
public final class ImportProjects
    extends RouteHandler<ImportProjects.Import, ImportProjects.Imported> {

  /** The file as a JSON string: twice its size where every character is escaped. */
  static final int MAX_BYTES = 2 * ForeignJson.MAX_LENGTH;

  public static final Route ROUTE =
      Route.post("/api/imports").signedIn().answers(201).accepts(MAX_BYTES);

  /** Cards, lines of checklists and comments at most, so that it ends in time. */
  private static final int MAX_THINGS = 150_000;

  /**
   * A file of another tool, and which of its boards are to become projects.
   *
   * @param file its text
   * @param columns what the columns of a table are, where that is not to be guessed
   */
  public record Import(
      String file,
      Optional<@Size(max = 1000) List<@Valid ColumnChoice>> columns,
      @Size(min = 1, max = 50) List<@Valid BoardChoice> boards) {}

  /** The projects that were made, in the order of the choices. */
  public record Imported(List<Made> projects) {}

  /** One of them, with the number of its cards. */
  public record Made(UUID id, String key, String name, int cards) {}

  private record Found(long revision) {}

  private record Same(int sameness) {}

  public ImportProjects() {
    super(ROUTE, Import.class, Imported.class);
  }

  @Override
  protected Reply<Imported> handle(Call<Import> call) {
    var input = call.input();
    var origin = new Changes(call).origin(input.boards().getFirst().id());
    var making =
        new Making(
            names -> sameness(call.database(), names),
            Generators.timeBasedEpochGenerator()::generate,
            origin.actor(),
            origin.at());
    var plans = plans(call, making);
    try {
      call.database().write(tx -> store(tx, origin, Member.owner(call.caller()), plans));
    } catch (DatabaseProblem.Duplicate taken) {
      requireRepeated(call.database(), origin, plans, taken);
    }
    return Reply.of(
        new Imported(
            plans.stream().map(plan -> made(plan.project(), plan.cards().size())).toList()));
  }

  private static List<ImportPlan> plans(Call<Import> call, Making making) {
    var input = call.input();
    var file = ImportFile.read(input.file(), input.columns());
    if (file.project().isPresent()) {
      refuseTooMany(file.project().get().things());
      return List.of(
          OwnPlan.of(file.project().get(), input.boards(), making, call.caller().username()));
    }
    var chosen = ChosenBoard.of(file, input.boards());
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

  private static List<Integer> sameness(Database database, List<String> names) {
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

  /** The ids are taken: by this very request when it came before, else by something else. */
  private static void requireRepeated(
      Database database,
      ProjectChange.Origin origin,
      List<ImportPlan> plans,
      DatabaseProblem.Duplicate taken) {
    var repeated = 0;
    for (var i = 0; i < plans.size(); i++) {
      var project = plans.get(i).project().id();
      var recorded = Changes.find(database, origin.in(project));
      if (recorded.isPresent()) {
        Changes.requireSame(origin, recorded.get());
        repeated++;
      } else if (exists(database, project)) {
        throw Problem.field(
            Problem.Kind.TAKEN, "boards." + i + ".id", "This id is already in use.");
      }
    }
    if (repeated < plans.size()) {
      throw taken;
    }
  }

  private static boolean exists(Database database, UUID project) {
    return database
        .read(tx -> tx.sql("project/revision").bind("project", project).first(Found.class))
        .isPresent();
  }

  private static Made made(Project project, int cards) {
    return new Made(project.id(), project.key(), project.name(), cards);
  }
}

package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Memory;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemMessage;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.ChangeTransaction;
import dev.scopekeeper.change.Changes;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.database.DatabaseException;
import dev.scopekeeper.member.Member;
import dev.scopekeeper.project.Project;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Creates projects from the boards in another tool's file. Either all are created or none; the
 * caller owns them.
 */
public final class ImportProjects
    extends RouteHandler<ImportProjects.Import, ImportProjects.Imported> {

  /** The file as a JSON string, decompressed. */
  static final int MAX_BYTES = 40_000_000;

  public static final Route ROUTE =
      Route.post("/api/imports")
          .signedIn()
          .respondsWith(201)
          .maxBodyBytes(MAX_BYTES)
          .requiresChangeId()
          .needs(Memory.EXCLUSIVE);

  /** Maximum cards, checklist items and comments, so that an import ends in time. */
  private static final int MAX_THINGS = 150_000;

  /**
   * A file of another tool, and the boards to import as projects.
   *
   * @param file its text
   * @param upload or the id of its upload
   * @param columns the fields of the columns of a table, if they should not be guessed
   * @param headerLine the line of the file that names the columns of a table, if it should not be
   *     guessed; 0 if no line does
   * @param timeZone for dates with a time, such as Europe/Berlin; without it they count as written
   */
  public record Import(
      Optional<String> file,
      Optional<UUID> upload,
      Optional<@Size(max = 10_000) List<@Valid ColumnChoice>> columns,
      Optional<@PositiveOrZero Integer> headerLine,
      Optional<@Size(max = 100) String> timeZone,
      @Size(min = 1, max = 50) List<@Valid BoardChoice> boards) {}

  /** The created projects, in the order of the choices. */
  public record Imported(List<ImportedProject> projects) {}

  /** A created project, with the number of its cards. */
  public record ImportedProject(UUID id, String key, String name, int cards) {}

  private record Taken(UUID id) {}

  public ImportProjects() {
    super(ROUTE, Import.class, Imported.class);
  }

  @Override
  protected Reply<Imported> handle(Call<Import> call) {
    var changes = new Changes(call);
    try {
      var projects = changes.execute(new Importing(changes, call));
      source(call).deleteUpload(call);
      return Reply.of(new Imported(projects));
    } catch (DatabaseException.Duplicate refused) {
      throw idTaken(call, refused);
    }
  }

  private static ImportSource source(Call<Import> call) {
    var input = call.input();
    return new ImportSource(
        input.file(), input.upload(), input.columns(), input.headerLine(), input.timeZone());
  }

  private record Importing(Changes changes, Call<Import> call)
      implements Changes.Work<List<ImportPlan>, List<ImportedProject>> {

    @Override
    public List<ImportPlan> prepare() {
      var context = ImportContext.of(call, changes.at());
      return plans(source(call).read(call), call, context);
    }

    @Override
    public List<ImportedProject> change(ChangeTransaction transaction, List<ImportPlan> plans) {
      call.lockSessionRow(transaction.tx());
      store(transaction, Member.owner(call.caller()), plans);
      return plans.stream().map(plan -> toResponse(plan.project(), plan.cards().size())).toList();
    }

    /** The whole import was one transaction. */
    @Override
    public Optional<List<ImportedProject>> replay() {
      var boards = call.input().boards();
      var projects =
          boards.stream()
              .filter(board -> changes.earlierRequest(board.id()).isPresent())
              .flatMap(board -> findImported(call, board.id()).stream())
              .toList();
      return Optional.of(projects).filter(list -> list.size() == boards.size());
    }
  }

  private static List<ImportPlan> plans(
      ImportedFile file, Call<Import> call, ImportContext context) {
    var boards = call.input().boards();
    if (file.project().isPresent()) {
      refuseTooMany(file.project().get().things());
      return List.of(OwnPlan.of(file.project().get(), boards, context, call.caller().username()));
    }
    var chosen = ChosenBoard.of(file, boards);
    refuseTooMany(chosen.stream().mapToInt(board -> board.board().things()).sum());
    return chosen.stream().map(board -> ImportPlan.of(board, context)).toList();
  }

  private static void refuseTooMany(int things) {
    tooMany(things)
        .ifPresent(problem -> {
          throw Problem.field("boards", problem);
        });
  }

  /** The problem with so many cards, checklist items and comments, if they are too many. */
  static Optional<ProblemMessage> tooMany(int things) {
    return things > MAX_THINGS
        ? Optional.of(ImportProblem.TOO_MANY_THINGS.with("count", things).with("limit", MAX_THINGS))
        : Optional.empty();
  }

  private static void store(ChangeTransaction transaction, Member owner, List<ImportPlan> plans) {
    // all projects first, so that a repeated request is detected before it costs anything
    plans.forEach(plan -> {
      var project = plan.project();
      Project.reserveId(transaction.tx(), project.id());
      transaction.tx().sql("project/insert").bindAll(project).bind("now", transaction.at()).run();
    });
    for (var plan : plans) {
      transaction.begin(
          plan.project().id(),
          change -> {
            change.add(Member.ENTITY_TYPE, owner);
            plan.fill(change);
          });
    }
  }

  private static RuntimeException idTaken(Call<Import> call, DatabaseException.Duplicate refused) {
    var boards = call.input().boards();
    for (var i = 0; i < boards.size(); i++) {
      if (isTaken(call.database(), boards.get(i).id())) {
        return Problem.field("boards." + i + ".id", ImportProblem.PROJECT_ID_IN_USE);
      }
    }
    return refused;
  }

  private static Optional<ImportedProject> findImported(Call<Import> call, UUID project) {
    return call.database()
        .read(tx ->
            tx.sql("project/imported")
                .bind("project", project)
                .bind("account", call.caller().account())
                .first(ImportedProject.class));
  }

  private static boolean isTaken(Database database, UUID project) {
    return database
        .read(tx -> tx.sql("project/taken").bind("project", project).first(Taken.class))
        .isPresent();
  }

  private static ImportedProject toResponse(Project project, int cards) {
    return new ImportedProject(project.id(), project.key(), project.name(), cards);
  }
}

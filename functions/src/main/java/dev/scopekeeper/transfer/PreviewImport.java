package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Memory;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Returns what an import would include, and what it would leave out. Nothing is stored. */
public final class PreviewImport extends RouteHandler<PreviewImport.ForeignFile, Preview> {

  public static final Route ROUTE =
      Route.post("/api/imports/preview")
          .signedIn()
          .maxBodyBytes(ImportProjects.MAX_BYTES)
          .needs(Memory.EXCLUSIVE);

  /**
   * A file of another tool.
   *
   * @param file its text
   * @param upload or the id of its upload
   * @param columns the fields of the columns of a table, if they should not be guessed
   * @param headerLine the line of the file that names the columns of a table, if it should not be
   *     guessed; 0 if no line does
   * @param timeZone for dates with a time, such as Europe/Berlin; without it they count as written
   */
  public record ForeignFile(
      Optional<String> file,
      Optional<UUID> upload,
      Optional<@Size(max = 10_000) List<@Valid ColumnChoice>> columns,
      Optional<@PositiveOrZero Integer> headerLine,
      Optional<@Size(max = 100) String> timeZone) {}

  public PreviewImport() {
    super(ROUTE, ForeignFile.class, Preview.class);
  }

  @Override
  protected Reply<Preview> handle(Call<ForeignFile> call) {
    var input = call.input();
    var source =
        new ImportSource(
            input.file(), input.upload(), input.columns(), input.headerLine(), input.timeZone());
    return Reply.of(
        Preview.of(
            source.read(call), call.caller().username(), ImportContext.of(call, call.now())));
  }
}

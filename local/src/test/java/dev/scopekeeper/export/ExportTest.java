package dev.scopekeeper.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.storage.FileLimits;
import dev.scopekeeper.storage.ObjectKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What leaves, and how it looks. */
@ExtendWith(App.class)
class ExportTest {
  private static final List<String> FORMULAS =
      List.of("=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''+2", "'plain");

  @Test
  void a_viewer_takes_the_whole_project_along_as_a_file_that_is_saved(App app) {
    var project = app.signUp().project();
    project.card("Ümläuts 🚀");
    var viewer = app.signUp().joins(project, "viewer");
    var file = Fetched.export(project, viewer, "json");
    assertThat(file.name()).matches("SK Test \\d{4}-\\d\\d-\\d\\d\\.json");
    assertThat(file.disposition()).startsWith("attachment").contains(".json");
    assertThat(Json.mapper().readTree(file.text()).at("/cards/0/title").asString())
        .isEqualTo("Ümläuts 🚀");
    assertThat(file.text()).doesNotContain(viewer.account(), project.owner().account());
  }

  @Test
  void whoever_exports_over_and_over_does_not_fill_the_store(App app) {
    var owner = app.signUp();
    var project = owner.project();
    var viewer = app.signUp().joins(project, "viewer");
    var size =
        viewer.post(project.path("/exports"), Map.of("format", "csv")).json().get("bytes").asLong();
    var limits =
        new FileLimits(FileLimits.USUAL.attachment(), FileLimits.USUAL.project(), 4 * size);
    var small =
        app.through(
            app.source(), new Configuration(URI.create(App.ORIGIN), true).withFileLimits(limits));
    var other = new User(small, viewer.cookie());
    var statuses = new ArrayList<Integer>();
    for (var i = 0; i < 6; i++) {
      statuses.add(other.post(project.path("/exports"), Map.of("format", "csv")).status());
    }
    assertThat(statuses).containsExactly(201, 201, 201, 413, 413, 413);
    assertThat(app.storage().list(ObjectKey.EXPORTS + viewer.account() + "/")).hasSize(4);
    assertThat(other.post("/api/me/exports").status()).isEqualTo(413);
    // nobody else has less for it, and what is larger than the limit can be taken once
    var tiny = new FileLimits(FileLimits.USUAL.attachment(), FileLimits.USUAL.project(), 1);
    var last =
        app.through(
            app.source(), new Configuration(URI.create(App.ORIGIN), true).withFileLimits(tiny));
    var wanted = Map.of("format", "csv");
    var leaving = new User(last, owner.cookie());
    assertThat(leaving.post(project.path("/exports"), wanted).status()).isEqualTo(201);
    assertThat(leaving.post(project.path("/exports"), wanted).status()).isEqualTo(413);
  }

  @Test
  void a_name_that_is_no_file_name_becomes_one(App app) {
    var project = app.signUp().project();
    var odd = "../..\\a:\"b\"\u202E<c>|\n";
    project.owner().patch(project.path(""), Map.of("name", Map.of("from", "Test", "to", odd)));
    var file = Fetched.export(project, project.owner(), "csv");
    assertThat(file.name()).startsWith("SK .. .. a b c").endsWith(".csv");
  }

  @Test
  void spreadsheets_get_all_cards_and_no_formulas(App app) {
    var project = app.signUp().project();
    for (var title : FORMULAS) {
      project.card(title);
    }
    var card = project.card("Whole, with \"everything\"\n", project.release(0));
    var path = project.path("/cards/" + card);
    project.owner().post(path + "/checklist", Map.of("id", App.id(), "text", "=proven"));
    project
        .owner()
        .patch(path, Map.of("estimate", Map.of("to", 2.5), "due", Map.of("to", "2027-01-31")));
    project.owner().post(path + "/archive");
    var text = Fetched.export(project, project.owner(), "csv").text();
    assertThat(text).startsWith("\uFEFFNumber,Title,Description,Kind,Stage,Release,");
    var rows = CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
    assertThat(rows).hasSize(2 + FORMULAS.size());
    assertThat(rows)
        .allSatisfy(row ->
            assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*")));
    assertThat(rows.get(1).getField(1)).isEqualTo("'=1+1");
    assertThat(rows.get(5).getField(1)).isEqualTo("''=1");
    assertThat(rows.get(7).getField(1)).isEqualTo("'plain");
    assertThat(rows.getLast().getFields().subList(0, 13))
        .containsExactly(
            "SK-8",
            "Whole, with \"everything\"",
            "",
            "feature",
            "To do",
            "MVP",
            "",
            "",
            "",
            "2.5",
            "2027-01-31",
            "[ ] =proven",
            "yes");
  }

  @Test
  void a_table_comes_back_with_what_tables_hold(App app) {
    var owner = app.signUp();
    var project = owner.project();
    FORMULAS.forEach(project::card);
    var epic = project.made().at("/epics/0/id").asString();
    var card = App.id();
    owner.post(
        project.path("/cards"),
        Map.of(
            "id",
            card,
            "title",
            "Whole",
            "description",
            "# Text\n\n=more",
            "kind",
            "bug",
            "release",
            project.release(1),
            "epic",
            epic,
            "estimate",
            3,
            "due",
            "2027-01-31"));
    var item = App.id();
    var checklist = project.path("/cards/" + card + "/checklist");
    owner.post(checklist, Map.of("id", item, "text", "one, or two"));
    owner.patch(checklist + "/" + item, Map.of("done", Map.of("from", false, "to", true)));
    var first = Fetched.export(project, owner, "csv").text();
    var again = imported(owner, first);
    assertThat(table(Fetched.export(again, owner, "csv").text())).isEqualTo(table(first));
  }

  @Test
  void stages_and_labels_with_commas_come_back_as_they_were(App app) {
    var owner = app.signUp();
    var project = owner.project();
    owner.post(project.path("/stages"), Map.of("id", App.id(), "name", "Waiting"));
    var label = App.id();
    owner.post(project.path("/labels"), Map.of("id", label, "name", "UI, UX", "color", "1E76D8"));
    var card = project.card("One");
    owner.put(project.path("/cards/" + card + "/labels/" + label));
    var first = Fetched.export(project, owner, "csv").text();
    var again = imported(owner, first);
    assertThat(Fetched.export(again, owner, "csv").text()).contains("\"\"\"UI, UX\"\"\"");
    assertThat(stages(again)).isEqualTo(stages(project));
    assertThat(again.made().get("labels")).hasSize(1);
    // a project without cards has stages too
    var empty = owner.project();
    owner.post(empty.path("/stages"), Map.of("id", App.id(), "name", "Waiting"));
    var emptyAgain = imported(owner, Fetched.export(empty, owner, "csv").text());
    assertThat(stages(emptyAgain)).isEqualTo(stages(empty)).hasSize(5);
  }

  private static List<String> stages(TestProject project) {
    return project
        .board()
        .get("stages")
        .valueStream()
        .map(stage -> stage.get("name").asString() + stage.path("done").asBoolean())
        .toList();
  }

  private static TestProject imported(User owner, String text) {
    var id = App.id();
    var board = Map.of("ref", "b1", "id", id, "key", "SK", "name", "Test");
    var answer = owner.post("/api/imports", Map.of("file", text, "boards", List.of(board)));
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(201);
    return new TestProject(owner, id, owner.get("/api/projects/" + id + "/board").json());
  }

  /** Without when a card was last changed. */
  private static List<List<String>> table(String text) {
    return CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
        .map(CsvRecord::getFields)
        .map(cells -> cells.subList(0, 14))
        .toList();
  }

  @Test
  void foreign_text_does_not_break_the_structure_of_markdown(App app) {
    var project = app.signUp().project();
    var owner = project.owner();
    new RandomProject(new Random(11), project, List.of(owner)).live(120);
    var hostile = "```\n# Not a heading\n- [x] not a task\n<!-- \n~~~\n> quote\n\n\n</script>";
    owner.post(
        project.path("/cards"),
        Map.of("id", App.id(), "title", "# `T` [x](y) <b>", "description", hostile));
    owner.post(
        project.path("/decisions"),
        Map.of("id", App.id(), "title", "*D*\n# no", "context", hostile));
    var text = Fetched.export(project, owner, "markdown").text();
    var board = project.board();
    var headings =
        text.lines().filter(line -> line.startsWith("## ")).map(ExportTest::plain).toList();
    assertThat(headings)
        .hasSize(board.get("releases").size() + 5)
        .contains("## Backlog", "## Use cases", "## Decisions", "## Groundwork", "## Inbox");
    assertThat(text.lines().filter(line -> line.startsWith("# "))).hasSize(1);
    assertThat(text.lines().filter(line -> line.startsWith("### ")))
        .hasSize(board.path("decisions").size());
    assertThat(text.lines().filter(line -> line.matches("- \\[[ x]] SK-\\d+ .*")))
        .hasSize(board.get("cards").size());
    assertThat(text.lines())
        .allMatch(line -> line.isEmpty() || line.matches("(#{1,3} |- | {0,2}>|[a-zA-Z]).*"));
    assertThat(text)
        .contains("SK-", "\\# \\`T\\` \\[x\\]\\(y\\) \\<b\\>")
        .doesNotContain("\n# Not");
  }

  private static String plain(String heading) {
    return heading.replace("\\", "");
  }
}

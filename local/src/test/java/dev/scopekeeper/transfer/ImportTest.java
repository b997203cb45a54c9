package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Json;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What an import brings across. */
@ExtendWith(App.class)
class ImportTest {

  @ParameterizedTest
  @ValueSource(strings = {"occ", "browser", "legacy"})
  void every_shape_of_export_becomes_the_same_project(String shape, App app) {
    var user = app.signUp();
    var board = DeckFile.of(shape).project(user).board();
    assertThat(texts(board, "stages", "name"))
        .containsExactly("Open", "open 2", "Someday", "Closed");
    assertThat(texts(board, "releases", "name")).containsExactly("MVP", "Next", "Later");
    assertThat(texts(board, "epics", "name")).containsExactly("Hardening and improvements");
    assertThat(texts(board, "labels", "name"))
        .containsExactlyInAnyOrder("Now", "Café", "CAFE", "Label 31CC7C");
    assertThat(texts(board, "cards", "title"))
        .containsExactly(
            "Dig the pond", "L" + "o".repeat(199), "20250", "Build a sauna", "Buy seeds");
    assertThat(texts(board, "cards", "number")).containsExactly("1", "2", "4", "5", "6");
    assertThat(board.at("/members/0/role").asString()).isEqualTo("owner");
    assertThat(board.get("revision").asInt()).isEqualTo(1);
    assertThat(board.at("/stages/3/done").asBoolean()).isTrue();
  }

  @Test
  void a_preview_says_what_comes_across_and_what_does_not(App app) {
    var preview = DeckFile.of("occ").preview(app.signUp()).json();
    assertThat(texts(preview, "boards", "title")).containsExactly("Garden", "Empty");
    assertThat(texts(preview, "boards", "archived")).containsExactly("false", "true");
    assertThat(preview.get("warnings").get(0).asString()).contains("Gone", "deleted");
    var board = preview.at("/boards/0");
    assertThat(board.get("cards").asInt()).isEqualTo(6);
    assertThat(board.get("comments").asInt()).isEqualTo(2);
    assertThat(board.get("checklistItems").asInt()).isEqualTo(102);
    assertThat(texts(board, "stacks", "cards")).containsExactly("3", "1", "1", "1");
    assertThat(texts(board, "labels", "cards")).containsExactly("1", "1", "1", "0");
    assertThat(texts(board, "people", "name")).containsExactly("Ben 🐸", "cleo");
    assertThat(texts(board, "skipped", "card")).containsExactly("#104 Thrown away", "stack Gone");
    assertThat(texts(board, "notes", "what"))
        .anyMatch(note -> note.contains("plan.png"))
        .anyMatch(note -> note.contains("22:00"))
        .anyMatch(note -> note.contains("start date"))
        .anyMatch(note -> note.contains("link to other cards"))
        .anyMatch(note -> note.contains("title is too long"));
  }

  @Test
  void a_card_keeps_its_text_checklist_comments_and_date(App app) {
    var project = DeckFile.of("browser").project(app.signUp());
    var user = project.owner();
    var id = project.board().at("/cards/0/id").asString();
    var card = user.get(project.path("/cards/" + id)).json();
    assertThat(card.get("description").asString())
        .startsWith("Deep enough for **frogs**.")
        .contains("  - [ ] nested stays here", "- [ ] code stays too")
        .endsWith("Attachments not imported: ../../plan.png\n\nAssigned: Ben 🐸, cleo")
        .doesNotContain("spade");
    assertThat(texts(card, "checklist", "text")).containsExactly("spade", "hole");
    assertThat(texts(card, "checklist", "done")).containsExactly("true", "false");
    assertThat(texts(card, "comments", "authorName")).containsExactly("Ben 🐸", "ann");
    assertThat(texts(card, "comments", "createdAt"))
        .containsExactly("2023-07-18T10:00:00Z", "2023-07-19T06:30:00Z");
    assertThat(card.at("/comments/0").has("author")).isFalse();
    var shown = project.board().at("/cards/0");
    assertThat(shown.get("due").asString()).isEqualTo("2027-07-24");
    assertThat(shown.get("labels")).hasSize(2);
    assertThat(shown.get("checklistDone").asInt()).isEqualTo(1);
    assertThat(shown.get("checklistTotal").asInt()).isEqualTo(2);
    assertThat(shown.get("comments").asInt()).isEqualTo(2);
    var archived = user.get(project.path("/cards/archived")).json();
    assertThat(texts(archived, "items", "title")).containsExactly("An old idea");
  }

  @Test
  void a_stack_or_a_label_may_stand_for_a_release(App app) {
    var user = app.signUp();
    var id = App.id();
    var choice =
        DeckFile.with(
            DeckFile.with(
                DeckFile.choice("b1", id), "stacks", Map.of("s3", Map.of("release", "LATER"))),
            "labels",
            Map.of("l1", Map.of("release", "Pilot"), "l3", Map.of("release", " PILOT ")));
    assertThat(DeckFile.of("occ").imported(user, choice).status()).isEqualTo(201);
    var board = user.get("/api/projects/" + id + "/board").json();
    assertThat(texts(board, "stages", "name")).containsExactly("Open", "open 2", "Closed");
    assertThat(texts(board, "releases", "name")).containsExactly("MVP", "Next", "Later", "Pilot");
    var pilot = board.at("/releases/3/id");
    assertThat(board.at("/cards/0/release")).isEqualTo(pilot);
    assertThat(board.at("/cards/2/release")).isEqualTo(pilot);
    assertThat(board.at("/cards/3/release")).isEqualTo(board.at("/releases/2/id"));
    assertThat(board.at("/cards/3/stage")).isEqualTo(board.at("/stages/0/id"));
  }

  @Test
  void an_imported_project_goes_on_like_any_other(App app) {
    var project = DeckFile.of("legacy").project(app.signUp());
    var user = project.owner();
    project.card("The next one");
    var last = project.board().get("cards").valueStream().toList().getLast();
    assertThat(last.get("number").asInt()).isEqualTo(7);
    assertThat(last.get("title").asString()).isEqualTo("The next one");
    var first = project.board().at("/cards/0/id").asString();
    var path = project.path("/cards/" + first);
    assertThat(user.post(path + "/move", Map.of("spot", Map.of("behind", last.get("id")))).status())
        .isEqualTo(200);
    assertThat(project.titles().getLast()).isEqualTo("Dig the pond");
    var item = Map.of("id", App.id(), "text", "frogs");
    assertThat(user.post(path + "/checklist", item).status()).isEqualTo(201);
    assertThat(texts(user.get(path).json(), "checklist", "text"))
        .containsExactly("spade", "hole", "frogs");
    var since = user.get(project.path("/board?since=1")).json();
    assertThat(since.get("cards")).hasSize(2);
  }

  @Test
  void the_history_says_imported_once_and_for_every_card(App app) {
    var project = DeckFile.of("occ").project(app.signUp());
    var user = project.owner();
    var whole = user.get(project.path("/activity")).json().get("items");
    assertThat(whole).hasSize(2);
    var imported = whole.get(1);
    assertThat(imported.get("verb").asString()).isEqualTo("imported");
    assertThat(imported.get("kind").asString()).isEqualTo("project");
    assertThat(imported.get("thing").asString()).isEqualTo(project.id().toString());
    var counts =
        imported
            .get("fields")
            .valueStream()
            .collect(Collectors.toMap(f -> f.get("field").asString(), f -> f.get("to").asInt()));
    assertThat(counts)
        .isEqualTo(
            Map.of(
                "stages",
                4,
                "releases",
                3,
                "epics",
                1,
                "labels",
                4,
                "cards",
                6,
                "checklistItems",
                102,
                "comments",
                2));
    var own = project.card("Made here");
    var card = project.board().at("/cards/0/id").asString();
    user.post(project.path("/cards/" + card + "/archive"));
    assertThat(texts(user.get(project.path("/cards/" + card + "/history")).json(), "items", "verb"))
        .containsExactly("archived", "imported");
    assertThat(texts(user.get(project.path("/cards/" + own + "/history")).json(), "items", "verb"))
        .containsExactly("added");
  }

  @Test
  void an_import_cannot_be_taken_back_by_undo(App app) {
    var project = DeckFile.of("occ").project(app.signUp());
    var change = project.owner().get(project.path("/activity")).json().at("/items/0/change");
    var answer = project.owner().post(project.path("/undo"), Map.of("change", change));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(project.titles()).hasSize(5);
  }

  @Test
  void an_archived_board_becomes_an_archived_project(App app) {
    var user = app.signUp();
    var id = App.id();
    var answer = DeckFile.of("browser").imported(user, DeckFile.choice("b2", id));
    assertThat(answer.json().at("/projects/0/cards").asInt()).isZero();
    var board = user.get("/api/projects/" + id + "/board").json();
    assertThat(board.at("/project/archived").asBoolean()).isTrue();
    assertThat(texts(board, "stages", "name")).containsExactly("To do", "Doing", "Review", "Done");
    assertThat(user.post("/api/projects/" + id + "/restore").status()).isEqualTo(200);
  }

  @Test
  void names_that_only_the_database_takes_for_the_same_get_numbers(App app) {
    var names =
        List.of(
            "Straße",
            "STRASSE",
            "a\u200B",
            "a",
            "a\u00A0",
            "Ǽ",
            "ae",
            "ﬁ",
            "fi",
            "🐸",
            "🐸\uFE0F",
            "fi 2");
    var labels =
        IntStream.range(0, names.size())
            .mapToObj(i -> Map.of("id", i, "title", names.get(i)))
            .toList();
    var stacks = names.stream().map(name -> Map.of("title", name)).toList();
    var file = Map.of("boards", List.of(Map.of("title", "x", "labels", labels, "stacks", stacks)));
    var board = new DeckFile(Json.text(file)).project(app.signUp()).board();
    assertThat(board.get("labels")).hasSize(names.size());
    assertThat(texts(board, "stages", "name"))
        .hasSize(names.size() + 1)
        .startsWith("Straße", "STRASSE")
        .endsWith("Done");
  }

  @Test
  void a_board_of_twenty_thousand_cards_comes_across_whole(App app) {
    var user = app.signUp();
    var card =
        "{\"title\":\"Card %d\",\"order\":999,\"description\":\"Some text\\n- [ ] one\\n- [x] two\","
            + "\"comments\":[{\"message\":\"Well\"}]}";
    var cards =
        IntStream.range(0, 20_000).mapToObj(card::formatted).collect(Collectors.joining(","));
    var id = App.id();
    var request = DeckFile.ofCards(cards).request(DeckFile.choice("b1", id));
    var packed = DeckFile.gzip(Json.bytes(request));
    var answer = user.call("POST", "/api/imports", Optional.of(packed), headers(App.id()));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().at("/projects/0/cards").asInt()).isEqualTo(20_000);
    var board = board(user, id.toString());
    assertThat(texts(board, "cards", "number"))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 20_000).mapToObj(String::valueOf).toList());
    assertThat(board.get("cards").valueStream())
        .allMatch(
            one -> one.get("checklistTotal").asInt() == 2 && one.get("comments").asInt() == 1);
  }

  @Test
  void equal_labels_ask_the_database_no_more_than_different_ones(App app) throws SQLException {
    var equal = selects(app, _ -> "same");
    assertThat(equal).isEqualTo(selects(app, i -> "label " + i));
    assertThat(equal).isLessThan(20 * BOARDS);
  }

  private static final int BOARDS = 10;

  /** How many questions an import of boards with as many labels as can be asks. */
  private static long selects(App app, IntFunction<String> name) throws SQLException {
    var labels =
        IntStream.range(0, 200).mapToObj(i -> Map.of("id", i, "title", name.apply(i))).toList();
    var board = Map.of("title", "x", "labels", labels, "stacks", List.of(Map.of("title", "A")));
    var file = new DeckFile(Json.text(Map.of("boards", Collections.nCopies(BOARDS, board))));
    var choices =
        IntStream.rangeClosed(1, BOARDS)
            .mapToObj(i -> DeckFile.choice("b" + i, App.id()))
            .toArray();
    var user = app.signUp();
    var before = selects(app);
    assertThat(user.post("/api/imports", file.request(choices)).status()).isEqualTo(201);
    return selects(app) - before;
  }

  private static long selects(App app) throws SQLException {
    try (var connection = app.source().getConnection();
        var statement = connection.createStatement();
        var status = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
      status.next();
      return status.getLong(2);
    }
  }

  private static JsonNode board(User user, String id) {
    return user.get("/api/projects/" + id + "/board").json();
  }

  private static List<Map.Entry<String, String>> headers(Object change) {
    return List.of(
        Map.entry("Idempotency-Key", change.toString()), Map.entry("Content-Encoding", "gzip"));
  }

  private static List<String> texts(JsonNode object, String list, String field) {
    return object.get(list).valueStream().map(one -> one.path(field).asString()).toList();
  }
}

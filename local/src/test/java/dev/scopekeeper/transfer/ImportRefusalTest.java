package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an import refuses, and that it happens once or not at all. */
@ExtendWith(App.class)
class ImportRefusalTest {
  private static final DeckFile DECK = DeckFile.of("occ");

  @Test
  void the_same_request_twice_imports_once_and_answers_the_same(App app) {
    var user = app.signUp();
    var request = DECK.request(DeckFile.choice("b1", App.id()), DeckFile.choice("b2", App.id()));
    var change = App.id();
    var first = post(user, request, change);
    var again = post(user, request, change);
    assertThat(List.of(first.status(), again.status())).containsExactly(201, 201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(projects(user)).isEqualTo(2);
    var id = first.json().at("/projects/0/id").asString();
    var board = user.get("/api/projects/" + id + "/board").json();
    assertThat(board.get("revision").asInt()).isEqualTo(1);
    assertThat(board.get("cards")).hasSize(5);
  }

  @Test
  void the_same_request_in_another_compression_is_the_same(App app) {
    var user = app.signUp();
    var request = Json.bytes(DECK.request(DeckFile.choice("b1", App.id())));
    var change = App.id();
    assertThat(post(user, request, change).status()).isEqualTo(201);
    var packed = Optional.<Object>of(DeckFile.gzip(request));
    assertThat(user.call("POST", "/api/imports", packed, headers(change)).status()).isEqualTo(201);
    assertThat(projects(user)).isEqualTo(1);
  }

  @Test
  void another_request_under_the_same_change_id_is_refused(App app) {
    var user = app.signUp();
    var choice = DeckFile.choice("b1", App.id());
    var change = App.id();
    assertThat(post(user, DECK.request(choice), change).status()).isEqualTo(201);
    var other =
        DECK.request(DeckFile.with(choice, "name", "Other"), DeckFile.choice("b2", App.id()));
    var answer = post(user, other, change);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("type").asString()).endsWith("key-reused");
    assertThat(projects(user)).isEqualTo(1);
  }

  @Test
  void the_same_request_many_times_at_once_imports_once(App app) throws Exception {
    var user = app.signUp();
    var request = DECK.request(DeckFile.choice("b1", App.id()), DeckFile.choice("b2", App.id()));
    var change = App.id();
    Callable<Answer> call = () -> post(user, request, change);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(List.of(call, call, call, call))) {
        assertThat(answer.get().status()).isEqualTo(201);
        assertThat(answer.get().json().at("/projects/0/cards").asInt()).isEqualTo(6);
      }
    }
    assertThat(projects(user)).isEqualTo(2);
  }

  @Test
  void different_requests_for_one_id_at_once_make_one_project(App app) throws Exception {
    var user = app.signUp();
    var id = App.id();
    Callable<Answer> call = () -> post(user, DECK.request(DeckFile.choice("b1", id)), App.id());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses = new ArrayList<Integer>();
      for (var answer : threads.invokeAll(List.of(call, call, call))) {
        statuses.add(answer.get().status());
      }
      assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
    }
  }

  @Test
  void an_id_in_use_is_refused_without_a_word_about_whose_it_is(App app) {
    var theirs = DECK.project(app.signUp());
    var before = theirs.board();
    var user = app.signUp();
    var own = App.id();
    var answer =
        DECK.imported(user, DeckFile.choice("b2", own), DeckFile.choice("b1", theirs.id()));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(pointers(answer)).containsExactly("#/boards/1/id");
    assertThat(answer.response().text()).doesNotContain("Pat", theirs.id().toString());
    assertThat(theirs.board()).isEqualTo(before);
    assertThat(projects(user)).isZero();
    assertThat(user.get("/api/projects/" + own + "/board").status()).isEqualTo(404);
    assertThat(user.get(theirs.path("/board")).status()).isEqualTo(404);
  }

  @Test
  void an_import_without_a_change_id_is_refused(App app) {
    var user = app.signUp();
    var request = DECK.request(DeckFile.choice("b1", App.id()));
    var answer = user.call("POST", "/api/imports", Optional.of(request), List.of());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/header").asString()).isEqualTo("Idempotency-Key");
    assertThat(projects(user)).isZero();
  }

  @Test
  void choices_that_cannot_be_are_refused_where_they_stand(App app) {
    var user = app.signUp();
    var good = DeckFile.choice("b1", App.id());
    refused(user, "#/boards/0/ref", DeckFile.with(good, "ref", "b3"));
    refused(user, "#/boards/1/ref", good, DeckFile.with(good, "id", App.id()));
    refused(user, "#/boards/1/id", good, DeckFile.with(good, "ref", "b2"));
    refused(user, "#/boards/0/key", DeckFile.with(good, "key", "ga"));
    refused(user, "#/boards/0/name", DeckFile.with(good, "name", " "));
    refused(user, "#/boards/0/name", DeckFile.with(good, "name", "x".repeat(61)));
    var release = Map.of("release", "MVP");
    refused(user, "#/boards/0/stacks/s9", DeckFile.with(good, "stacks", Map.of("s9", release)));
    refused(
        user, "#/boards/0/labels/a~1b~0", DeckFile.with(good, "labels", Map.of("a/b~", release)));
    refused(
        user,
        "#/boards/0/stacks/s1/release",
        DeckFile.with(good, "stacks", Map.of("s1", Map.of("release", " "))));
    refused(user, "#/boards");
    var many = new ArrayList<Object>();
    many.addAll(Stream.generate(() -> DeckFile.choice("b1", App.id())).limit(51).toList());
    refused(user, "#/boards", many.toArray());
    assertThat(projects(user)).isZero();
  }

  @Test
  void files_that_cannot_be_read_are_refused_by_both_routes(App app) {
    var user = app.signUp();
    var cards = "{},".repeat(20_000) + "{}";
    var things = "{\"description\":\"" + "- [ ] x\\n".repeat(100) + "\"}";
    for (var text :
        List.of(
            "",
            "not JSON",
            "{\"lists\":[],\"cards\":[]}",
            "[".repeat(10_000),
            "{\"boards\":[]}",
            DeckFile.ofCards(cards).text())) {
      unreadable(user, text);
    }
    var answer =
        DeckFile.ofCards((things + ",").repeat(1_500) + things)
            .imported(user, DeckFile.choice("b1", App.id()));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(pointers(answer)).containsExactly("#/boards");
    assertThat(projects(user)).isZero();
  }

  private static void unreadable(User user, String text) {
    var file = new DeckFile(text);
    for (var answer :
        List.of(file.preview(user), file.imported(user, DeckFile.choice("b1", App.id())))) {
      assertThat(answer.status()).as(Text.cut(text, 40)).isEqualTo(422);
      assertThat(pointers(answer)).containsExactly("#/file");
    }
  }

  @Test
  void broken_requests_are_told_from_broken_files(App app) {
    var user = app.signUp();
    var plain = Json.bytes(Map.of("file", DECK.text()));
    assertThat(packed(user, DeckFile.gzip(plain)).status()).isEqualTo(200);
    assertThat(packed(user, plain).status()).isEqualTo(400);
    assertThat(packed(user, Arrays.copyOf(DeckFile.gzip(plain), 500)).status()).isEqualTo(400);
    var latin = "{\"file\":\"Caf\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(packed(user, DeckFile.gzip(latin)).status()).isEqualTo(400);
    var answer = user.post("/api/imports/preview", Map.of("file", Map.of()));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(pointers(answer)).containsExactly("#/file");
    for (var neither : List.of("{}", "{\"file\":\"a\",\"upload\":\"" + App.id() + "\"}")) {
      var refusal = user.post("/api/imports/preview", neither);
      assertThat(refusal.status()).as(neither).isEqualTo(422);
      assertThat(pointers(refusal)).containsExactly("#");
    }
  }

  @Test
  void a_hundred_megabytes_of_nothing_are_refused_by_every_route_that_takes_a_body(App app) {
    var user = app.signUp();
    var bomb = DeckFile.gzip(new byte[100_000_000]);
    assertThat(bomb.length).isLessThan(200_000);
    assertThat(packed(user, bomb).status()).isEqualTo(413);
    var project = user.project();
    var usual = DeckFile.gzip(new byte[5_000_000]);
    var answer = user.call("POST", project.path("/cards"), Optional.of(usual), headers(App.id()));
    assertThat(answer.status()).isEqualTo(413);
  }

  private static Answer packed(User user, byte[] body) {
    return user.call("POST", "/api/imports/preview", Optional.of(body), headers(App.id()));
  }

  private static List<Map.Entry<String, String>> headers(UUID change) {
    return List.of(
        Map.entry("Idempotency-Key", change.toString()), Map.entry("Content-Encoding", "gzip"));
  }

  private static Answer post(User user, Object request, UUID change) {
    return user.call("POST", "/api/imports", Optional.of(request), change);
  }

  private static void refused(User user, String pointer, Object... choices) {
    var answer = DECK.imported(user, choices);
    assertThat(answer.status()).as(pointer).isEqualTo(422);
    assertThat(pointers(answer)).contains(pointer);
  }

  private static List<String> pointers(Answer answer) {
    return answer
        .json()
        .get("errors")
        .valueStream()
        .map(error -> error.path("pointer").asString())
        .toList();
  }

  private static int projects(User user) {
    return user.get("/api/projects").json().get("projects").size();
  }
}

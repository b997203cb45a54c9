package dev.scopekeeper.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Concurrent edits of a card by several people, and concurrent copies of a request. */
@ExtendWith(App.class)
class EditorsTest {
  private static final int INTERLEAVINGS = 2_000;
  private static final List<String> FIELDS = List.of("title", "description", "estimate");

  /** The state of a card that an editor sees. */
  private static final class Screen {
    final User user;
    final Map<String, String> seen = new HashMap<>();

    Screen(User user) {
      this.user = user;
    }

    void look(TestProject project, UUID card) {
      var answer = user.get(project.path("/cards/" + card)).json();
      seen.put("title", answer.at("/card/title").asString());
      seen.put("description", answer.get("description").asString());
      seen.put("estimate", answer.at("/card/estimate").asString(""));
    }
  }

  private static Object value(String field, String text) {
    return field.equals("estimate") ? new java.math.BigDecimal(text) : text;
  }

  private static Map<String, Object> edit(String field, String from, String to) {
    var edit = new HashMap<String, Object>(Map.of("to", value(field, to)));
    if (!from.isEmpty() || !field.equals("estimate")) {
      edit.put("from", value(field, from));
    }
    return Map.of(field, edit);
  }

  @Test
  void whatever_two_editors_do_in_whatever_order_no_edit_is_lost(App app) {
    var seed = System.nanoTime();
    System.out.println("EditorsTest seed " + seed);
    var random = new Random(seed);
    var project = app.signUp().project();
    var card = project.card("0");
    var screens =
        List.of(new Screen(project.owner()), new Screen(app.signUp().joins(project, "editor")));
    screens.forEach(screen -> screen.look(project, card));
    var stored = new HashMap<>(screens.getFirst().seen);
    for (var i = 0; i < INTERLEAVINGS; i++) {
      var screen = screens.get(random.nextInt(2));
      if (random.nextInt(3) == 0) {
        screen.look(project, card);
        assertThat(screen.seen).as("seed %d, step %d", seed, i).isEqualTo(stored);
      } else {
        step(project, card, screen, stored, random, "seed " + seed + ", step " + i);
      }
    }
  }

  private static void step(
      TestProject project,
      UUID card,
      Screen screen,
      Map<String, String> stored,
      Random random,
      String description) {
    var field = FIELDS.get(random.nextInt(FIELDS.size()));
    var from = Objects.requireNonNull(screen.seen.get(field));
    var to =
        field.equals("estimate") ? random.nextInt(999) + ".5" : "v" + random.nextInt(1_000_000);
    var now = Objects.requireNonNull(stored.get(field));
    var answer = screen.user.patch(project.path("/cards/" + card), edit(field, from, to));
    if (now.equals(from) || now.equals(to)) {
      assertThat(answer.status()).as(description).isEqualTo(200);
      stored.put(field, to);
      screen.seen.put(field, to);
    } else {
      assertThat(answer.status()).as(description).isEqualTo(409);
      var conflict = answer.json().at("/conflicts/0");
      assertThat(conflict.get("field").asString()).as(description).isEqualTo(field);
      assertThat(conflict.get("to").asString()).as(description).isEqualTo(to);
      assertThat(conflict.path("now").asString("")).as(description).isEqualTo(now);
    }
  }

  @Test
  void of_many_who_change_the_same_at_once_one_wins_and_the_others_are_told(App app)
      throws Exception {
    var project = app.signUp().project();
    var path = project.path("/cards/" + project.card("Start"));
    var answers =
        runConcurrently(8, i -> project.owner().patch(path, edit("title", "Start", "Of " + i)));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(7);
    var won = project.titles().getFirst();
    assertThat(answers.stream().filter(answer -> answer.status() == 409))
        .allMatch(answer -> answer.json().at("/conflicts/0/now").asString().equals(won));
  }

  @Test
  void of_many_who_change_different_fields_at_once_all_win(App app) throws Exception {
    var project = app.signUp().project();
    var path = project.path("/cards/" + project.card("Start"));
    var edits =
        List.of(
            edit("title", "Start", "Better"),
            edit("description", "", "Text"),
            edit("estimate", "", "3.0"),
            Map.<String, Object>of("due", Map.of("to", "2026-12-24")));
    var answers = runConcurrently(4, i -> project.owner().patch(path, edits.get(i)));
    assertThat(answers).allMatch(answer -> answer.status() == 200);
    var card = project.owner().get(path).json();
    assertThat(card.at("/card/title").asString()).isEqualTo("Better");
    assertThat(card.at("/card/estimate").asString()).isEqualTo("3.0");
    assertThat(card.at("/card/due").asString()).isEqualTo("2026-12-24");
    assertThat(card.get("description").asString()).isEqualTo("Text");
  }

  @Test
  void the_same_request_many_times_at_once_happens_once(App app) throws Exception {
    var project = app.signUp().project();
    var owner = project.owner();
    for (var round = 0; round < 20; round++) {
      var change = App.id();
      var title = "Round " + round;
      var body = Optional.<Object>of(Map.of("id", App.id(), "title", title));
      var answers =
          runConcurrently(4, _ -> owner.call("POST", project.path("/cards"), body, change));
      assertThat(answers).allMatch(answer -> answer.status() == 201);
      assertThat(answers.stream().map(answer -> answer.json().get("revision")).distinct())
          .as("all are told of the same change, or of what came later")
          .isNotEmpty();
      assertThat(project.titles().stream().filter(title::equals)).hasSize(1);
    }
    assertThat(project.revision()).isEqualTo(1 + 20);
  }

  @Test
  void the_same_invite_accepted_many_times_at_once_makes_one_member(App app) throws Exception {
    var project = app.signUp().project();
    var invite = Map.of("id", App.id(), "role", "editor");
    var made = project.owner().post(project.path("/invites"), invite);
    var token = Map.of("token", made.json().get("token").asString());
    var guest = app.signUp();
    var answers = runConcurrently(4, _ -> guest.post("/api/invites/accept", token));
    assertThat(answers).allMatch(answer -> answer.status() == 200);
    assertThat(project.board().get("members")).hasSize(2);
  }

  @Test
  void retried_and_reordered_requests_happen_once_each(App app) {
    var seed = System.nanoTime();
    System.out.println("EditorsTest seed " + seed);
    var random = new Random(seed);
    var project = app.signUp().project();
    var owner = project.owner();
    var sent = new ConcurrentHashMap<Integer, Object>();
    var changes = IntStream.range(0, 30).mapToObj(_ -> App.id()).toList();
    IntStream.range(0, 30).forEach(i -> sent.put(i, Map.of("id", App.id(), "title", "Card " + i)));
    for (var i = 0; i < 150; i++) {
      var which = random.nextInt(30);
      var body = Optional.of(Objects.requireNonNull(sent.get(which)));
      var answer = owner.call("POST", project.path("/cards"), body, changes.get(which));
      assertThat(answer.status()).as("seed %d", seed).isEqualTo(201);
    }
    assertThat(project.titles()).as("seed %d", seed).doesNotHaveDuplicates();
    assertThat(project.revision()).isEqualTo(1 + project.titles().size());
  }

  private interface NumberedCall {
    Answer call(int number) throws Exception;
  }

  private static List<Answer> runConcurrently(int callers, NumberedCall call) throws Exception {
    var start = new CyclicBarrier(callers);
    try (var threads = Executors.newFixedThreadPool(callers)) {
      var work =
          IntStream.range(0, callers)
              .<Callable<Answer>>mapToObj(i ->
                  () -> {
                    start.await();
                    return call.call(i);
                  })
              .toList();
      var answers = new java.util.ArrayList<Answer>();
      for (var result : threads.invokeAll(work)) {
        answers.add(result.get());
      }
      return answers;
    }
  }
}

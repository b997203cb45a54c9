package dev.scopekeeper.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A project in which people do whatever may change what is in a release. */
final class ScopeWorld {
  private static final int RELEASES = 3;

  private record Sent(User user, String path, Map<String, Object> body, UUID change) {}

  /** What was in a release at a revision. */
  private record Baseline(long revision, Set<String> cards) {}

  private final TestProject project;
  private final List<User> users;
  private final ConcurrentLinkedQueue<String> cards = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedDeque<Sent> sent = new ConcurrentLinkedDeque<>();
  private final AtomicInteger taken = new AtomicInteger();
  private final Map<Integer, Baseline> baselines = new HashMap<>();

  private ScopeWorld(TestProject project, List<User> users) {
    this.project = project;
    this.users = users;
  }

  static ScopeWorld of(App app, int people) {
    var project = app.signUp().project().settled();
    var users = new ArrayList<>(List.of(project.owner()));
    for (var i = 1; i < people; i++) {
      users.add(app.signUp().joins(project, "editor"));
    }
    var world = new ScopeWorld(project, users);
    for (var i = 0; i < 12; i++) {
      var release = i % (RELEASES + 1);
      var card =
          release < RELEASES
              ? project.card("Card " + i, project.release(release))
              : project.card("Card " + i);
      world.cards.add(card.toString());
    }
    return world;
  }

  /** How many requests were carried out. */
  int done() {
    return taken.get();
  }

  void lockSome(Random random) {
    for (var i = 0; i < RELEASES; i++) {
      if (!baselines.containsKey(i) && random.nextInt(3) > 0) {
        var answer = project.owner().post(release(i) + "/lock");
        assertThat(answer.status()).isEqualTo(200);
        baselines.put(i, new Baseline(answer.json().get("revision").asLong(), scope(i)));
      }
    }
  }

  void unlockSome(Random random) {
    for (var i = 0; i < RELEASES; i++) {
      if (baselines.containsKey(i) && random.nextInt(3) == 0) {
        if (random.nextBoolean()) {
          var to = Map.of("unfinished", Map.of("reason", "Late"));
          assertThat(project.owner().post(release(i) + "/ship", to).status()).isEqualTo(200);
          verify(i, "after it shipped");
        }
        assertThat(project.owner().post(release(i) + "/unlock").status()).isEqualTo(200);
        baselines.remove(i);
      }
    }
  }

  /** Any one request, a repeated one, or one that was made earlier and comes only now. */
  void step(int who, Random random) {
    if (random.nextInt(6) == 0 && !sent.isEmpty()) {
      var again = List.copyOf(sent).get(random.nextInt(sent.size()));
      send(again);
      return;
    }
    var reason = random.nextInt(3) == 0 ? Optional.<Map<String, Object>>empty() : reason(random);
    var body = new HashMap<String, Object>();
    reason.ifPresent(given -> body.put("reason", given));
    var path = request(random, body);
    var request = new Sent(users.get(who), path, body, App.id());
    if (random.nextInt(8) > 0) {
      send(request);
    }
    // what was not sent now is what somebody did without a connection
    sent.addFirst(request);
  }

  private void send(Sent request) {
    var answer =
        request
            .user()
            .call(
                "POST",
                project.path(request.path()),
                Optional.of(request.body()),
                request.change());
    assertThat(answer.status()).as(answer.response().text()).isIn(200, 201, 404, 409, 422);
    if (answer.status() < 300) {
      taken.incrementAndGet();
    }
  }

  private Optional<Map<String, Object>> reason(Random random) {
    var text = "Because " + random.nextInt(1_000);
    return Optional.of(
        random.nextInt(3) == 0 ? Map.of("text", text, "swap", card(random)) : Map.of("text", text));
  }

  /** The path of some request; what it says is put into the body. */
  private String request(Random random, Map<String, Object> body) {
    return switch (random.nextInt(8)) {
      case 0 -> add(random, body);
      case 1, 2 -> {
        body.put("release", choice(random));
        yield "/cards/" + card(random) + "/move";
      }
      case 3 -> {
        body.put("cards", List.of(card(random), card(random), card(random)));
        body.put("release", choice(random));
        yield "/cards/move";
      }
      case 4 -> "/cards/" + card(random) + "/archive";
      case 5 -> {
        body.put("cards", List.of(card(random), card(random)));
        yield "/cards/archive";
      }
      case 6 -> "/cards/" + card(random) + "/restore";
      default -> {
        var earlier = List.copyOf(sent);
        var change =
            earlier.isEmpty() ? App.id() : earlier.get(random.nextInt(earlier.size())).change();
        body.put("change", change);
        yield "/undo";
      }
    };
  }

  private String add(Random random, Map<String, Object> body) {
    var id = App.id();
    body.put("id", id);
    body.put("title", "New");
    if (random.nextInt(4) > 0) {
      body.put("release", project.release(random.nextInt(RELEASES)));
    }
    cards.add(id.toString());
    return "/cards";
  }

  private Map<String, Object> choice(Random random) {
    var release = random.nextInt(RELEASES + 1);
    return release < RELEASES ? Map.of("id", project.release(release)) : Map.of();
  }

  private String card(Random random) {
    var all = List.copyOf(cards);
    return all.get(random.nextInt(all.size()));
  }

  /** Holds every locked release against its scope changes; answers how many there are. */
  int verify(String description) {
    return baselines.keySet().stream().mapToInt(i -> verify(i, description)).sum();
  }

  private int verify(int index, String description) {
    var baseline = java.util.Objects.requireNonNull(baselines.get(index));
    var explained = new HashSet<>(baseline.cards());
    var changes = changes(index, baseline.revision());
    for (var change : changes.reversed()) {
      var card = change.get("card").asString();
      var added = change.get("direction").asString().equals("added");
      assertThat(change.get("reason").asString()).as(description).isNotBlank();
      assertThat(added ? explained.add(card) : explained.remove(card))
          .as("%s: %s of release %d means something", description, change, index)
          .isTrue();
    }
    assertThat(new TreeSet<>(explained))
        .as("%s, release %d", description, index)
        .isEqualTo(scope(index));
    var counted = project.board().at("/releases/" + index);
    assertThat(counted.get("scopeAdded").asInt() + counted.get("scopeRemoved").asInt())
        .as("%s, release %d", description, index)
        .isEqualTo(changes.size());
    return changes.size();
  }

  /** All scope changes since a revision, newest first. */
  private List<JsonNode> changes(int index, long since) {
    var all = new ArrayList<JsonNode>();
    var address = release(index) + "/scope-changes";
    for (var next = address; !next.isEmpty(); ) {
      var page = answered(project.owner().get(next));
      page.get("items").valueStream().forEach(all::add);
      next = page.has("next") ? address + "?cursor=" + page.get("next").asString() : "";
    }
    return all.stream().filter(change -> change.get("revision").asLong() > since).toList();
  }

  private static JsonNode answered(Answer answer) {
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(200);
    return answer.json();
  }

  private Set<String> scope(int index) {
    var found = new TreeSet<String>();
    project
        .board()
        .get("cards")
        .valueStream()
        .filter(card -> card.path("release").asString("").equals(project.release(index)))
        .forEach(card -> found.add(card.get("id").asString()));
    return found;
  }

  private String release(int index) {
    return project.path("/releases/" + project.release(index));
  }
}

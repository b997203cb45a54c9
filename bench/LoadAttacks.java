import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** With more than the server has memory, threads or time for. After each it has to be there again. */
final class LoadAttacks {
  private static final int RECOVERY_SECONDS = 30;

  private final Target target;
  private final People people;

  LoadAttacks(Target target, People people) {
    this.target = target;
    this.people = people;
  }

  List<Attack.Scenario> all() {
    return List.of(
        new Attack.Scenario("load: 60 sign-ins at once", this::signIns),
        new Attack.Scenario("load: 140 bodies of 4 MB that never end", this::stalledBodies),
        new Attack.Scenario("load: 12 previews of a body that grows to 40 MB", this::previews),
        new Attack.Scenario("load: 24 histories of 400 KB a row at once", this::histories),
        new Attack.Scenario("load: what is like 5,000 characters, among 3,000 cards", this::similar),
        new Attack.Scenario("load: an import of 50 boards with 200 equal labels each", this::labels));
  }

  private Attack.Result signIns() throws Exception {
    return recovered(
        atOnce(
            60,
            number -> {
              var browser = people.stranger();
              var body = Map.of("username", "nobody-" + number, "password", "A wrong guess 1");
              return () -> browser.tries("POST", "/api/sessions", Optional.of(body), Map.of());
            }));
  }

  private Attack.Result stalledBodies() throws Exception {
    var sockets = new ArrayList<Socket>();
    var head =
        """
        POST /api/imports/preview HTTP/1.1\r
        Host: localhost:%d\r
        Origin: http://localhost:%d\r
        Cookie: %s\r
        Content-Type: application/json\r
        Content-Length: 4194304\r
        \r
        """
            .formatted(target.port(), target.port(), people.anybody().browser().cookie());
    try {
      for (var i = 0; i < 140; i++) {
        var socket = new Socket("127.0.0.1", target.port());
        socket.setSoTimeout(1000);
        sockets.add(socket);
        sendUnfinished(socket, head);
      }
      return recovered(List.of());
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  /** All but the last bytes. */
  private static void sendUnfinished(Socket socket, String head) {
    try {
      var out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      for (var sent = 0; sent < 4_000_000; sent += 100_000) {
        out.write(new byte[100_000]);
      }
    } catch (IOException e) {
      // refused, as it should be
    }
  }

  private Attack.Result previews() throws Exception {
    var bomb = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bomb)) {
      out.write("{\"file\":\"Title\\n".getBytes(StandardCharsets.UTF_8));
      for (var i = 0; i < 9_900; i++) {
        out.write("card\\n".repeat(600).getBytes(StandardCharsets.UTF_8));
      }
      out.write("\"}".getBytes(StandardCharsets.UTF_8));
    }
    var headers = Map.of("Content-Encoding", "gzip", "Content-Type", "application/json");
    var person = people.anybody();
    return recovered(
        atOnce(
            12,
            _ ->
                () ->
                    person
                        .browser()
                        .copy()
                        .tries("POST", "/api/imports/preview", Optional.of(bomb.toByteArray()), headers)));
  }

  private Attack.Result histories() throws Exception {
    var project = people.project(people.anybody(), "History");
    var card = project.path("/cards/" + people.card(project, "Long"));
    var browser = project.owner().browser();
    var before = "";
    for (var i = 0; i < 60; i++) {
      var after = (i % 2 == 0 ? "\ud83d\ude80" : "\ud83c\udf88").repeat(49_990) + i;
      People.ok(browser.patch(card, Map.of("description", Map.of("from", before, "to", after))));
      before = after;
    }
    var path = project.path("/activity");
    return recovered(atOnce(24, _ -> () -> browser.copy().tries("GET", path)));
  }

  private Attack.Result similar() throws Exception {
    var person = people.anybody();
    var table =
        IntStream.range(0, 3_000)
            .mapToObj(i -> "Card %s number %d with words like %s".formatted(word(i), i, word(i * 7)))
            .collect(Collectors.joining("\n", "Title\n", "\n"));
    var imported =
        People.ok(person.browser().post("/api/imports", People.importOf(person, table)));
    var project = new People.Project(imported.json().at("/projects/0/id").asString(), person);
    var text = IntStream.range(0, 700).mapToObj(LoadAttacks::word).collect(Collectors.joining(" "));
    var suggestion = Browser.id();
    People.ok(
        person
            .browser()
            .post(
                project.path("/suggestions"),
                Map.of("id", suggestion, "title", "Words", "text", text.substring(0, 4_900))));
    var before = target.cpuSeconds();
    var answer = person.browser().get(project.path("/suggestions/" + suggestion + "/similar"));
    var used = target.cpuSeconds() - before;
    return new Attack.Result(
        answer.status() == 200 && used < 2, "%d, %.2f s of CPU".formatted(answer.status(), used));
  }

  private Attack.Result labels() throws Exception {
    var labels = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < 200; i++) {
      labels.add(Map.of("id", i + 1, "title", "same", "color", "31CC7C"));
    }
    var boards = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < 50; i++) {
      var card = new HashMap<String, Object>(Map.of("id", i + 1, "title", "Card", "labels", labels));
      boards.add(
          Map.of(
              "id", i + 1,
              "title", "Board " + i,
              "labels", labels,
              "stacks", List.of(Map.of("id", 1, "title", "To do", "cards", List.of(card)))));
    }
    var person = people.anybody();
    var body = People.importOf(person, Browser.JSON.writeValueAsString(Map.of("boards", boards)));
    var before = target.cpuSeconds();
    var answer = person.browser().post("/api/imports", body);
    var used = target.cpuSeconds() - before;
    return new Attack.Result(
        answer.status() == 201 && used < 8, "%d, %.1f s of CPU".formatted(answer.status(), used));
  }

  private static String word(int number) {
    var word = new StringBuilder("w");
    for (var rest = number + 17; rest > 0; rest /= 26) {
      word.append((char) ('a' + rest % 26));
    }
    return word.append("tion").toString();
  }

  private Attack.Result recovered(List<Optional<Browser.Answer>> answers) throws Exception {
    var back = target.recovers(RECOVERY_SECONDS);
    var memory = Files.readString(target.log()).contains("OutOfMemoryError");
    var databases = target.databases();
    var statuses = new TreeMap<String, Integer>();
    answers.forEach(
        answer ->
            statuses.merge(answer.map(got -> String.valueOf(got.status())).orElse("none"), 1, Integer::sum));
    return new Attack.Result(
        back && !memory && databases == 1,
        statuses
            + (back ? "" : ", it does not answer")
            + (memory ? ", out of memory" : "")
            + ", databases "
            + databases);
  }

  private static List<Optional<Browser.Answer>> atOnce(
      int count, IntFunction<Callable<Optional<Browser.Answer>>> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Optional<Browser.Answer>>();
      for (var future : threads.invokeAll(IntStream.range(0, count).mapToObj(work).toList())) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}

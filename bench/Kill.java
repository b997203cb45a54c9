import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Kills MariaDB with SIGKILL while many write, several times, and counts what came of the writes. Each
 * writer adds cards and retries what was refused under the same change id. Arguments: address, file with
 * the process id of MariaDB, writers, kills.
 */
public final class Kill {
  private static final Duration HANG = Duration.ofSeconds(30);
  private static final int BETWEEN = 400;
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\",\"number\"");
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final ConcurrentHashMap<String, Integer> answers = new ConcurrentHashMap<>();
  private final String address;
  private final Path pid;
  private final String project = id();
  private String cookie = "";
  private volatile boolean stopped;

  private Kill(String[] arguments) {
    address = arguments[0];
    pid = Path.of(arguments[1]);
  }

  public static void main(String[] arguments) throws Exception {
    new Kill(arguments).run(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
  }

  private void run(int writers, int kills) throws Exception {
    begin();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < writers; i++) {
        threads.submit(this::write);
      }
      for (var kill = 0; kill < kills; kill++) {
        awaitMore();
        var process = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
      }
      awaitMore();
      stopped = true;
    }
    print(writers, kills);
  }

  private void begin() throws Exception {
    var account =
        "{\"id\":\"%s\",\"username\":\"kill-%d\",\"name\":\"K\",\"password\":\"only for figures\"}"
            .formatted(id(), System.nanoTime());
    var signedUp = send(post("/api/accounts", account, id()));
    cookie = signedUp.headers().firstValue("set-cookie").orElseThrow().replaceFirst(";.*", "");
    var body =
        "{\"id\":\"%s\",\"key\":\"KI\",\"name\":\"Kill\",\"template\":\"default\"}".formatted(project);
    if (send(post("/api/projects", body, id())).statusCode() != 201) {
      throw new IllegalStateException("no project");
    }
  }

  private void write() {
    while (!stopped) {
      var card = id();
      var change = id();
      var body = "{\"id\":\"%s\",\"title\":\"x\"}".formatted(card);
      while (!added(body, change)) {
        answers.merge("retries", 1, Integer::sum);
      }
      acknowledged.add(card);
    }
  }

  private boolean added(String body, String change) {
    try {
      var answer = send(post("/api/projects/" + project + "/cards", body, change));
      var wait = answer.headers().firstValue("retry-after");
      var status = String.valueOf(answer.statusCode());
      answers.merge(wait.isPresent() ? status + ", retry later" : status, 1, Integer::sum);
      if (wait.isPresent()) {
        Thread.sleep(200);
      }
      return answer.statusCode() == 201;
    } catch (java.io.IOException e) {
      answers.merge("no answer in 30 s, or none at all", 1, Integer::sum);
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitMore() throws InterruptedException {
    var enough = acknowledged.size() + BETWEEN;
    while (acknowledged.size() < enough) {
      Thread.sleep(20);
    }
  }

  private void print(int writers, int kills) throws Exception {
    var board = send(request("/api/projects/" + project + "/board").GET()).body();
    Map<String, Integer> stored = new HashMap<>();
    ID.matcher(board).results().forEach(card -> stored.merge(card.group(1), 1, Integer::sum));
    var lost = acknowledged.stream().filter(card -> !stored.containsKey(card)).count();
    var strange = stored.keySet().stream().filter(card -> !acknowledged.contains(card)).count();
    var twice = stored.values().stream().filter(count -> count > 1).count();
    System.out.printf(
        Locale.ROOT,
        "%d writers, %d kills: %d acknowledged, %d lost, %d there twice, %d there though refused%n",
        writers, kills, acknowledged.size(), lost, twice, strange);
    answers.forEach((answer, count) -> System.out.printf("%8d  %s%n", count, answer));
    System.out.printf(
        "{\"writers\":%d,\"kills\":%d,\"acknowledged\":%d,\"lost\":%d,\"twice\":%d,\"strange\":%d}%n",
        writers, kills, acknowledged.size(), lost, twice, strange);
    if (lost + twice + strange > 0) {
      System.exit(1);
    }
  }

  private HttpRequest.Builder post(String path, String body, String change) {
    return request(path)
        .header("Origin", address)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", change)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(HANG);
    return Optional.of(cookie)
        .filter(value -> !value.isEmpty())
        .map(value -> request.header("Cookie", value))
        .orElse(request);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws java.io.IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A UUID of version 7 (RFC 9562 §5.7). */
  private static String id() {
    var random = UUID.randomUUID();
    var most =
        System.currentTimeMillis() << 16 | 0x7000 | (random.getMostSignificantBits() & 0xFFF);
    return new UUID(most, random.getLeastSignificantBits()).toString();
  }
}

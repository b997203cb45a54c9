import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Prints the serving table for a board of 200 cards, each with text, two labels, a comment and a due
 * date. Arguments: address, process id of the server, process id of MariaDB.
 */
public final class Serve {
  private static final int CARDS = 200;
  private static final int WARM_UP = 1_500;
  private static final int REQUESTS = 1_000;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String address;
  private final List<Path> processes;
  private String cookie = "";
  private final UUID project = id();

  private Serve(String[] arguments) {
    address = arguments[0];
    processes =
        Arrays.stream(arguments).skip(1).map(pid -> Path.of("/proc", pid, "stat")).toList();
  }

  public static void main(String[] arguments) throws Exception {
    new Serve(arguments).run();
  }

  private record Figures(
      String what, double p50, double p99, double cpu, double perSecond, int bytes) {}

  private interface Request {
    HttpRequest.Builder make() throws Exception;
  }

  private void run() throws Exception {
    var stages = fill();
    var board = "/api/projects/" + project + "/board";
    var answer = send(get(board));
    var tag = answer.headers().firstValue("etag").orElseThrow();
    var cards = cards();
    var figures = new ArrayList<Figures>();
    figures.add(measure("board, 1 client", 1, () -> get(board)));
    figures.add(measure("board, 8 clients", 8, () -> get(board)));
    figures.add(
        measure("unchanged board (304), 1 client", 1, () -> get(board).header("If-None-Match", tag)));
    figures.add(
        measure(
            "create a card, 1 client",
            1,
            () -> change("POST", "/cards", "{\"id\":\"" + id() + "\",\"title\":\"New card\"}")));
    figures.add(measure("move a card, 1 client", 1, () -> move(cards, stages)));
    figures.add(measure("move a card, 8 clients", 8, () -> move(cards, stages)));
    print(figures);
  }

  private HttpRequest.Builder move(List<String> cards, List<String> stages) {
    var moved = cards.get((int) (Math.random() * cards.size()));
    var behind = cards.get((int) (Math.random() * cards.size()));
    var stage = stages.get((int) (Math.random() * stages.size()));
    var spot = moved.equals(behind) ? "{}" : "{\"behind\":\"" + behind + "\"}";
    return change(
        "POST",
        "/cards/" + moved + "/move",
        "{\"stage\":\"" + stage + "\",\"spot\":" + spot + "}");
  }

  private Figures measure(String what, int clients, Request request) throws Exception {
    load(WARM_UP, clients, request);
    var before = cpuSeconds();
    var started = System.nanoTime();
    var times = load(REQUESTS, clients, request);
    var seconds = (System.nanoTime() - started) / 1e9;
    var cpu = (cpuSeconds() - before) * 1000 / times.length;
    var bytes = send(request.make()).body().length;
    return new Figures(
        what, times[times.length / 2], times[times.length * 99 / 100], cpu, times.length / seconds, bytes);
  }

  private double[] load(int requests, int clients, Request request) throws Exception {
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var work =
          IntStream.range(0, clients)
              .<Callable<double[]>>mapToObj(_ -> () -> client(requests / clients, request))
              .toList();
      var times = new ArrayList<double[]>();
      for (var result : threads.invokeAll(work)) {
        times.add(result.get());
      }
      return times.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    }
  }

  private double[] client(int requests, Request request) throws Exception {
    var times = new double[requests];
    for (var i = 0; i < requests; i++) {
      var started = System.nanoTime();
      var answer = send(request.make());
      times[i] = (System.nanoTime() - started) / 1e6;
      if (answer.statusCode() >= 400) {
        throw new IllegalStateException(answer.statusCode() + " " + new String(answer.body()));
      }
    }
    return times;
  }

  /** User and system time of the server and MariaDB, in seconds (proc(5): clock ticks of 10 ms). */
  private double cpuSeconds() throws Exception {
    var ticks = 0L;
    for (var process : processes) {
      var fields = Files.readString(process).replaceFirst(".*\\) ", "").split(" ");
      ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }
    return ticks / 100.0;
  }

  private List<String> fill() throws Exception {
    var name = "bench" + System.nanoTime();
    var signUp =
        send(
            request("/api/accounts", "POST")
                .method(
                    "POST",
                    text(
                        "{\"id\":\"" + id() + "\",\"username\":\"" + name
                            + "\",\"name\":\"Bench\",\"password\":\"correct horse battery\"}")));
    cookie = signUp.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
    var made =
        ok(
            request("/api/projects", "POST")
                .header("Idempotency-Key", id().toString())
                .method(
                    "POST",
                    text(
                        "{\"id\":\"" + project
                            + "\",\"key\":\"BN\",\"name\":\"Bench\",\"template\":\"default\"}")));
    var labels = List.of(id(), id());
    for (var label : labels) {
      ok(
          change(
              "POST",
              "/labels",
              "{\"id\":\"" + label + "\",\"name\":\"" + label + "\",\"color\":\"31CC7C\"}"));
    }
    for (var i = 0; i < CARDS; i++) {
      var card = id();
      ok(
          change(
              "POST",
              "/cards",
              "{\"id\":\"" + card + "\",\"title\":\"Card number " + i
                  + " with a title of its own\",\"description\":\"" + "Some text. ".repeat(40)
                  + "\",\"due\":\"2026-12-12\",\"labels\":[\"" + labels.get(0) + "\",\""
                  + labels.get(1) + "\"]}"));
      ok(
          change(
              "POST",
              "/cards/" + card + "/comments",
              "{\"id\":\"" + id() + "\",\"body\":\"A comment.\"}"));
    }
    return ids(made.replaceFirst("(?s).*\"stages\":\\[", "").replaceFirst("(?s)\\].*", ""));
  }

  private List<String> cards() throws Exception {
    var board =
        new String(
            send(get("/api/projects/" + project + "/board").setHeader("Accept-Encoding", "identity"))
                .body());
    return ids(board.replaceFirst("(?s).*\"cards\":\\[", ""));
  }

  private static List<String> ids(String json) {
    var matcher = java.util.regex.Pattern.compile("\"id\":\"([^\"]+)\"").matcher(json);
    return matcher.results().map(result -> result.group(1)).toList();
  }

  private HttpRequest.Builder get(String path) {
    return request(path, "GET").GET();
  }

  private HttpRequest.Builder change(String method, String path, String body) {
    return request("/api/projects/" + project + path, method)
        .header("Idempotency-Key", id().toString())
        .method(method, text(body));
  }

  private HttpRequest.Builder request(String path, String method) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Encoding", "gzip");
    if (!method.equals("GET")) {
      request.header("Origin", address).header("Content-Type", "application/json");
    }
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private static HttpRequest.BodyPublisher text(String body) {
    return HttpRequest.BodyPublishers.ofString(body);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String ok(HttpRequest.Builder request) throws Exception {
    var answer = send(request.setHeader("Accept-Encoding", "identity"));
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.statusCode() + " " + new String(answer.body()));
    }
    return new String(answer.body());
  }

  /** A UUID of version 7 (RFC 9562 §5.7). */
  private static UUID id() {
    var random = UUID.randomUUID();
    var most =
        System.currentTimeMillis() << 16 | 0x7000 | (random.getMostSignificantBits() & 0xFFF);
    return new UUID(most, random.getLeastSignificantBits());
  }

  private static void print(List<Figures> figures) {
    System.out.printf(
        "%-34s %8s %8s %10s %8s %8s%n", "what", "p50 ms", "p99 ms", "CPU ms", "req/s", "bytes");
    for (var row : figures) {
      System.out.printf(
          Locale.ROOT,
          "%-34s %8.2f %8.2f %10.2f %8.0f %8d%n",
          row.what(), row.p50(), row.p99(), row.cpu(), row.perSecond(), row.bytes());
    }
    for (var row : figures) {
      System.out.printf(
          Locale.ROOT,
          "{\"what\":\"%s\",\"p50Ms\":%.3f,\"p99Ms\":%.3f,\"cpuMs\":%.3f,\"perSecond\":%.1f,\"bytes\":%d}%n",
          row.what(), row.p50(), row.p99(), row.cpu(), row.perSecond(), row.bytes());
    }
  }
}

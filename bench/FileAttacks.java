import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Against the files on cards, and against what lies in the data folder. */
final class FileAttacks {
  private static final byte[] SECRET = "another project's secret".getBytes(StandardCharsets.UTF_8);
  private final Target target;
  private final People people;

  FileAttacks(Target target, People people) {
    this.target = target;
    this.people = people;
  }

  List<Attack.Scenario> all() {
    return List.of(
        new Attack.Scenario("files: copy another project's file with an unsigned header", this::copy),
        new Attack.Scenario("files: make an object readable by everybody", this::publish),
        new Attack.Scenario("files: list the whole bucket", this::list),
        new Attack.Scenario("files: read an object with half a signature", this::halfSigned),
        new Attack.Scenario("files: send twice to one link", this::twice),
        new Attack.Scenario("files: announce more than the project may hold", this::announce),
        new Attack.Scenario("files: follow a link that is not well formed", this::malformed),
        new Attack.Scenario("files: 30 uploads of one byte a second, while others send", this::drip),
        new Attack.Scenario("files: read the data folder as another user of the machine", this::walk));
  }

  private Attack.Result copy() throws Exception {
    var victim = people.project(people.anybody(), "Victim");
    attach(victim, people.card(victim, "With a file"));
    var source =
        objects(target.data().resolve("files"), "attachments/" + victim.id()).getFirst();
    var project = people.project(people.anybody(), "Attacker");
    var card = people.card(project, "Mine");
    var id = Browser.id();
    var link = announced(project, card, id, SECRET.length).orElseThrow();
    var put = put(link, new byte[0], Map.of("x-amz-copy-source", "/scopekeeper/" + source));
    var bigger = put(link, new byte[SECRET.length], Map.of("x-amz-copy-source", "/scopekeeper/" + source));
    var got = stolen(project, card, id);
    return new Attack.Result(!got, put + ", " + bigger + (got ? ", and the file came" : ""));
  }

  private Attack.Result publish() throws Exception {
    var project = people.project(people.anybody(), "Public");
    var card = people.card(project, "With a file");
    var link = announced(project, card, Browser.id(), SECRET.length).orElseThrow();
    var put = put(link, SECRET, Map.of("x-amz-acl", "public-read"));
    var got = people.stranger().get(link.getPath());
    return new Attack.Result(put == 403 && got.status() >= 400, put + ", then " + got.status());
  }

  private Attack.Result list() throws Exception {
    var evidence = new ArrayList<String>();
    var held = true;
    for (var query :
        List.of(
            "?X-Amz-Signature=x",
            "/?X-Amz-Signature=x",
            "?list-type=2&X-Amz-Signature=x",
            "/attachments/?X-Amz-Signature=x",
            "?x=X-Amz-Signature=&prefix=attachments")) {
      var answer = people.stranger().get("/files/scopekeeper" + query);
      evidence.add(String.valueOf(answer.status()));
      held &= answer.status() >= 400 && !answer.text().contains("<Key>");
    }
    return new Attack.Result(held, String.join(" ", evidence));
  }

  private Attack.Result halfSigned() throws Exception {
    var project = people.project(people.anybody(), "Half");
    attach(project, people.card(project, "With a file"));
    var key = objects(target.data().resolve("files"), "attachments/" + project.id()).getFirst();
    var answer = people.stranger().get("/files/scopekeeper/" + key + "?X-Amz-Signature=x");
    return new Attack.Result(answer.status() >= 400, String.valueOf(answer.status()));
  }

  private Attack.Result twice() throws Exception {
    var project = people.project(people.anybody(), "Twice");
    var card = people.card(project, "With a file");
    var link = announced(project, card, Browser.id(), SECRET.length).orElseThrow();
    var once = put(link, SECRET, Map.of());
    var again = put(link, new byte[SECRET.length], Map.of());
    return new Attack.Result(once == 200 && again >= 400, once + ", then " + again);
  }

  /** The usual limits: 25 MB a file, 1 GB a project. */
  private Attack.Result announce() throws Exception {
    var project = people.project(people.anybody(), "Flood");
    var card = people.card(project, "With files");
    var links = 0;
    while (links < 60 && announced(project, card, Browser.id(), 25 * 1024 * 1024).isPresent()) {
      links++;
    }
    return new Attack.Result(links <= 41, links + " links for 25 MB each");
  }

  private Attack.Result malformed() throws Exception {
    var project = people.project(people.anybody(), "Malformed");
    var link = announced(project, people.card(project, "With a file"), Browser.id(), 1).orElseThrow();
    var query = link.getRawQuery().replaceFirst("X-Amz-Credential=[^&]*", "X-Amz-Credential=%");
    try (var socket = new Socket("127.0.0.1", target.port())) {
      socket.getOutputStream().write(put(link.getRawPath() + "?" + query, "198.18.9.1").getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      return new Attack.Result(answer.endsWith("403") || answer.endsWith("400"), answer);
    }
  }

  private Attack.Result drip() throws Exception {
    var attacker = people.project(people.anybody(), "Drip");
    var card = people.card(attacker, "With files");
    var sockets = new ArrayList<Socket>();
    try {
      for (var i = 0; i < 30; i++) {
        var link = announced(attacker, card, Browser.id(), 100_000).orElseThrow();
        var socket = new Socket("127.0.0.1", target.port());
        sockets.add(socket);
        var target = link.getRawPath() + "?" + link.getRawQuery();
        socket.getOutputStream().write(put(target, "198.18.9.2").replace("Length: 1", "Length: 100000").getBytes(StandardCharsets.US_ASCII));
      }
      var victim = people.project(people.anybody(), "Victim");
      attach(victim, people.card(victim, "With a file"));
      return new Attack.Result(true, "a file was sent and attached meanwhile");
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  /** An upload of one byte, from an address that a proxy saw. */
  private static String put(String target, String source) {
    return "PUT %s HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: %s\r\nIf-None-Match: *\r\nContent-Length: 1\r\n\r\n<"
        .formatted(target, source);
  }

  private Attack.Result walk() throws IOException {
    var others =
        EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_EXECUTE);
    try (var files = Files.walk(target.data())) {
      var open =
          files
              .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
              .filter(file -> !Files.isSymbolicLink(file))
              .filter(file -> permissions(file).stream().anyMatch(others::contains))
              .map(file -> target.data().relativize(file).toString())
              .toList();
      return new Attack.Result(
          open.isEmpty(),
          open.size() + " open to others: " + open.stream().limit(3).collect(Collectors.joining(" ")));
    }
  }

  private static java.util.Set<PosixFilePermission> permissions(Path file) {
    try {
      return Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      // a temporary file that is gone
      return java.util.Set.of();
    }
  }

  private void attach(People.Project project, String card) throws Exception {
    var id = Browser.id();
    var link = announced(project, card, id, SECRET.length).orElseThrow();
    if (put(link, SECRET, Map.of()) != 200) {
      throw new IllegalStateException("a file could not be sent");
    }
    People.ok(attached(project, card, id));
  }

  private static Browser.Answer attached(People.Project project, String card, String id)
      throws Exception {
    var body = Map.of("id", id, "name", "a.txt", "bytes", SECRET.length);
    return project.owner().browser().post(project.path("/cards/" + card + "/attachments"), body);
  }

  private static Optional<URI> announced(
      People.Project project, String card, String id, long bytes) throws Exception {
    var answer =
        project
            .owner()
            .browser()
            .post(
                project.path("/cards/" + card + "/attachments/uploads"),
                Map.of("id", id, "bytes", bytes));
    return answer.status() == 413 || answer.status() == 429
        ? Optional.empty()
        : Optional.of(URI.create(People.ok(answer).json().get("url").asString()));
  }

  private boolean stolen(People.Project project, String card, String id) throws Exception {
    if (attached(project, card, id).status() >= 400) {
      return false;
    }
    var browser = project.owner().browser();
    var link =
        People.ok(browser.get(project.path("/cards/" + card + "/attachments/" + id)))
            .json()
            .get("url")
            .asString();
    var uri = URI.create(link);
    var file = people.stranger().get(uri.getRawPath() + "?" + uri.getRawQuery());
    return java.util.Arrays.equals(file.response().body(), SECRET);
  }

  private int put(URI link, byte[] content, Map<String, String> headers) throws Exception {
    var given = new HashMap<>(headers);
    // as the site does: a link takes one upload
    given.put("If-None-Match", "*");
    return people
        .stranger()
        .send("PUT", link.getRawPath() + "?" + link.getRawQuery(), Optional.of(content), given)
        .status();
  }

  /** Keys of objects; an attacker learns them from a link that was passed on. */
  private static List<String> objects(Path folder, String prefix) throws IOException {
    var bucket = folder.resolve("scopekeeper");
    try (var files = Files.walk(bucket.resolve(prefix))) {
      return files.filter(Files::isRegularFile).map(file -> bucket.relativize(file).toString()).toList();
    }
  }
}

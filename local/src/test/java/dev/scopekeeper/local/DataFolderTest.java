package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.api.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who else has an account on the machine. */
class DataFolderTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int PORT = 18_190;

  private final Path work = Path.of("target", "private-" + System.nanoTime()).toAbsolutePath();
  private final Path data = work.resolve("data");

  @Test
  void everything_in_the_data_folder_is_its_owners_only_whatever_the_umask() throws Exception {
    // a data folder from before, all of it open
    for (var old : List.of("files/scopekeeper/attachments/a", "mariadb-program", "tmp")) {
      Files.createDirectories(data.resolve(old));
    }
    Files.writeString(data.resolve("init.sql"), "IDENTIFIED BY 'secret'");
    Files.writeString(data.resolve("files-key"), "a secret of many letters and digits");
    Files.writeString(data.resolve("files/scopekeeper/attachments/a/b"), "content");
    open(data);
    assertThat(openToOthers()).isNotEmpty();
    var process = start();
    try {
      awaitStart(process);
      upload();
      assertThat(openToOthers()).isEmpty();
      assertThat(data.resolve("init.sql")).doesNotExist();
      assertThat(work.resolve("temporary").toFile().list((_, name) -> name.endsWith(".sock")))
          .isEmpty();
    } finally {
      process.destroy();
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    assertThat(openToOthers()).isEmpty();
  }

  /** As a shell does whose umask lets everybody read and write. */
  private Process start() throws IOException {
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var temporary = Files.createDirectories(work.resolve("temporary"));
    var builder =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "umask 000; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-Xmx256m",
                "-cp",
                classes,
                Main.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("output").toFile());
    builder.environment().putAll(Map.of("DATA_DIR", data.toString(), "PORT", String.valueOf(PORT)));
    return builder.start();
  }

  private void awaitStart(Process process) throws Exception {
    var end = Instant.now().plus(PATIENCE);
    while (!Files.readString(work.resolve("output")).contains("Scopekeeper is at")) {
      assertThat(process.isAlive() && Instant.now().isBefore(end))
          .as(Files.readString(work.resolve("output")))
          .isTrue();
      Thread.sleep(200);
    }
  }

  /** Has MariaDB and the store write what they write. */
  private static void upload() throws Exception {
    try (var browser = HttpClient.newHttpClient()) {
      var person =
          Map.of("id", App.id(), "username", "ada", "name", "Ada", "password", App.PASSWORD);
      var signedUp = browser.send(post("/api/accounts", person), BodyHandlers.ofString());
      assertThat(signedUp.statusCode()).as(signedUp.body()).isEqualTo(201);
      var cookie = signedUp.headers().firstValue("set-cookie").orElse("").replaceFirst(";.*", "");
      var announced = post("/api/imports/uploads", Map.of("id", App.id(), "bytes", 5), cookie);
      var link = browser.send(announced, BodyHandlers.ofString());
      assertThat(link.statusCode()).as(link.body()).isEqualTo(200);
      var url = URI.create(Json.mapper().readTree(link.body()).get("url").asString());
      var put = HttpRequest.newBuilder(url).header("If-None-Match", "*");
      var sent =
          browser.send(put.PUT(BodyPublishers.ofString("hello")).build(), BodyHandlers.ofString());
      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    }
  }

  private static HttpRequest post(String path, Map<String, ?> body, String... cookie) {
    var origin = "http://localhost:" + PORT;
    var request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Origin", origin)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", App.id().toString());
    List.of(cookie).forEach(value -> request.header("Cookie", value));
    return request.POST(BodyPublishers.ofByteArray(Json.bytes(body))).build();
  }

  private static void open(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));
      }
    }
  }

  /** What group or others may do anything with. */
  private List<String> openToOthers() throws IOException {
    try (var files = Files.walk(data)) {
      return files
          .filter(Files::exists)
          .map(file -> PosixFilePermissions.toString(permissions(file)) + " " + file)
          .filter(line -> !line.substring(3).startsWith("------"))
          .toList();
    }
  }

  private static java.util.Set<java.nio.file.attribute.PosixFilePermission> permissions(Path file) {
    try {
      return Files.getPosixFilePermissions(file);
    } catch (IOException e) {
      // what MariaDB removed meanwhile
      return java.util.Set.of();
    }
  }
}

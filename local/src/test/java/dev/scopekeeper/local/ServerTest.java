package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.App;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(App.class)
class ServerTest {
  @TempDir Path site;
  private final HttpClient client = HttpClient.newHttpClient();
  private Server server;

  @BeforeEach
  void start(App app) throws IOException {
    Files.writeString(site.resolve("index.html"), "<!doctype html><title>home</title>");
    Files.writeString(site.resolve("manifest.webmanifest"), "{}");
    Files.createDirectory(site.resolve("assets"));
    Files.writeString(site.resolve("assets/app-1a2b3c.js"), "1");
    server =
        new Server(
            new Server.Settings("127.0.0.1", 0, site, URI.create(App.ORIGIN), Optional.empty()),
            app.pipeline(),
            app.files(),
            new EventStreams());
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    client.close();
  }

  @Test
  void health_is_told_over_http_with_security_headers() throws Exception {
    var answer = get("/api/health");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"ok\"}");
    assertThat(answer.headers().firstValue("content-security-policy")).isPresent();
    assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
  }

  @Test
  void deep_links_are_answered_with_the_one_page() throws Exception {
    var answer = get("/p/01a20b61-a489-75db-88c4-38e07385dbf7/plan");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("home");
    assertThat(answer.headers().firstValue("cache-control")).contains("no-cache");
  }

  @Test
  void files_with_a_hash_in_their_name_are_kept_for_ever() throws Exception {
    var answer = get("/assets/app-1a2b3c.js");
    assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("immutable");
    assertThat(get("/assets/missing.js").statusCode()).isEqualTo(404);
  }

  @Test
  void the_manifest_says_what_it_is() throws Exception {
    assertThat(get("/manifest.webmanifest").headers().firstValue("content-type"))
        .contains("application/manifest+json");
  }

  @Test
  void unknown_addresses_and_methods_are_problems() throws Exception {
    var unknown = get("/api/nothing");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.headers().firstValue("content-type")).contains("application/problem+json");
    var wrong = send(request("/api/health").DELETE());
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.headers().firstValue("allow")).contains("GET, HEAD");
  }

  @Test
  void more_than_four_megabytes_are_refused() throws Exception {
    var body = HttpRequest.BodyPublishers.ofByteArray(new byte[ApiHandler.MAX_BYTES + 1]);
    assertThat(send(request("/api/accounts").POST(body)).statusCode()).isEqualTo(413);
  }

  @Test
  void a_taken_port_is_named(App app) {
    var origin = URI.create(App.ORIGIN);
    var settings = new Server.Settings("127.0.0.1", server.port(), site, origin, Optional.empty());
    assertThatThrownBy(() -> new Server(settings, app.pipeline(), app.files(), new EventStreams()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Port " + server.port() + " is taken");
  }

  @Test
  void a_data_folder_in_use_names_the_process(@TempDir Path folder) {
    try (var first = DataFolder.open(folder)) {
      assertThat(first.password()).hasSizeGreaterThan(20);
      assertThatThrownBy(() -> DataFolder.open(folder))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}

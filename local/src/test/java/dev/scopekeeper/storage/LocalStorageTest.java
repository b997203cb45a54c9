package dev.scopekeeper.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.api.Ids;
import dev.scopekeeper.local.Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The store of the local server, reached on the app's own origin as browsers do. */
@ExtendWith(App.class)
class LocalStorageTest extends StorageContract {
  private static Storage storage;
  private static Server server;

  @BeforeAll
  static void start(App app) {
    var origin = URI.create(App.ORIGIN);
    storage = new Storage(app.files().settings(origin.resolve("/files")));
    server =
        new Server(
            new Server.Settings("127.0.0.1", 0, Path.of("no-site"), origin, Optional.empty()),
            app.pipeline(),
            app.files());
  }

  @AfterAll
  static void stopServer() throws Exception {
    server.stop();
    storage.close();
  }

  @Override
  protected Storage storage() {
    return storage;
  }

  @Override
  protected URI reached(URI link) {
    return URI.create(link.toString().replace(App.ORIGIN, "http://127.0.0.1:" + server.port()));
  }

  @Test
  void an_address_without_a_signature_opens_nothing(App app, @TempDir Path folder)
      throws Exception {
    var key = ObjectKey.upload(Ids.fresh(), Ids.fresh());
    storage.put(key, Files.writeString(folder.resolve("file"), "secret"));
    var through = reached(storage.download(key, "a", "text/plain").url());
    var past = app.storage().download(key, "a", "text/plain").url();
    try (var client = HttpClient.newHttpClient()) {
      for (var link : List.of(through, past)) {
        var bare = URI.create(link.toString().replaceFirst("\\?.*", ""));
        var answer = client.send(HttpRequest.newBuilder(bare).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(bare.toString()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("secret");
      }
    }
  }

  @Test
  void nothing_from_there_may_do_anything_on_the_apps_own_origin() throws Exception {
    var key = ObjectKey.upload(Ids.fresh(), Ids.fresh());
    try (var client = HttpClient.newHttpClient()) {
      var upload = HttpRequest.newBuilder(reached(storage.upload(key, 1).url()));
      client.send(upload.PUT(BodyPublishers.ofString("<")).build(), BodyHandlers.discarding());
      var link = storage.download(key, "a.svg", "application/octet-stream").url();
      for (var uri : new URI[] {link, URI.create(link.toString() + "0"), link.resolve("?")}) {
        var headers =
            client
                .send(HttpRequest.newBuilder(reached(uri)).build(), BodyHandlers.discarding())
                .headers();
        assertThat(headers.allValues("content-security-policy"))
            .containsExactly("default-src 'none'; sandbox");
        assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.allValues("content-disposition"))
            .singleElement()
            .asString()
            .startsWith("attachment");
        assertThat(headers.allValues("set-cookie")).isEmpty();
      }
    }
  }
}

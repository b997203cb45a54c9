package dev.scopekeeper.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.api.Ids;
import dev.scopekeeper.local.EventStreams;
import dev.scopekeeper.local.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            app.files(),
            new EventStreams());
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

  /** LocalStack takes the first of two, and parameters that only change what is answered. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "response-content-type=text%2Fhtml",
        "X-Amz-Expires=604800",
        "X%2DAmz-Expires=604800"
      })
  void a_parameter_that_would_replace_a_signed_one_is_refused(String parameter) throws Exception {
    assertRefused(parameter);
  }

  @Test
  void an_address_without_a_signature_opens_nothing(App app, @TempDir Path folder)
      throws Exception {
    var key = ObjectKey.upload(Ids.generate(), Ids.generate());
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
    var key = ObjectKey.upload(Ids.generate(), Ids.generate());
    try (var client = HttpClient.newHttpClient()) {
      var upload = HttpRequest.newBuilder(reached(storage.upload(key, 1).url()));
      upload.header("If-None-Match", "*").PUT(BodyPublishers.ofString("<"));
      client.send(upload.build(), BodyHandlers.discarding());
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/files/scopekeeper?X-Amz-Signature=x",
        "/files/scopekeeper/?X-Amz-Signature=x",
        "/files/scopekeeper?list-type=2&X-Amz-Signature=x",
        "/files/scopekeeper?versions&X-Amz-Signature=x",
        "/files/scopekeeper/uploads/?X-Amz-Signature=x",
        "/files/?X-Amz-Signature=x",
        "/files/healthz?X-Amz-Signature=x",
        "/files//scopekeeper?X-Amz-Signature=x",
        "/files/scopekeeper%3fX-Amz-Signature=x",
        "/files/other/uploads/a?X-Amz-Signature=x"
      })
  void an_address_that_only_looks_signed_lists_nothing(String address) throws Exception {
    stored(storage, ObjectKey.upload(Ids.generate(), Ids.generate()));
    assertNothingListed(URI.create("http://127.0.0.1:" + server.port() + address));
  }

  @Test
  void the_store_itself_lists_nothing_without_a_signature(App app) throws Exception {
    stored(storage, ObjectKey.upload(Ids.generate(), Ids.generate()));
    for (var address : List.of("/scopekeeper", "/scopekeeper/?X-Amz-Signature=x", "/")) {
      assertNothingListed(URI.create(app.files().endpoint() + address));
    }
  }

  @Test
  void a_path_is_taken_as_it_was_signed_or_not_at_all() throws Exception {
    var key = ObjectKey.upload(Ids.generate(), Ids.generate());
    stored(storage, key);
    var link = storage.download(key, "a", "text/plain").url();
    var target = link.getRawPath() + "?" + link.getRawQuery();
    assertThat(status("GET " + target)).isEqualTo(200);
    for (var altered :
        List.of(
            target.replace("/uploads/", "/uploads//"),
            target.replace("/uploads/", "/uploads%2F"),
            target.replace("/uploads/", "/uploads%2f"),
            target.replace("/uploads/", "/./uploads/"),
            target.replace("/uploads/", "/uploads/../uploads/"),
            target.replace("/uploads/", "/uploads/%2e%2e/uploads/"),
            target.replace("/uploads/", "/%75ploads/"),
            target.replace("/uploads/", "/uploads;a=b/"),
            target.replace("/uploads/", "/UPLOADS/"),
            target.replace("/files/", "/files//"),
            target.replace("?", "/?"),
            target.replace("?", "%3F"),
            target.replace("?", "??"),
            target.replace("?", "?&"),
            target.replace("X-Amz-Date", "x-amz-date"),
            target.replace("X-Amz-Date", "X%2DAmz-Date"),
            target.replaceFirst("(X-Amz-Expires=\\d+)", "$1&$1"),
            target.replaceFirst("X-Amz-Algorithm=[^&]*", "X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256"),
            target.replaceFirst("&?X-Amz-Algorithm=[^&]*", "") + "&AWSAccessKeyId=a&Signature=b",
            target.replaceFirst("SignedHeaders=host", "SignedHeaders=host%3Bx-amz-acl"))) {
      assertThat(altered).isNotEqualTo(target);
      assertThat(status("GET " + altered)).as(altered).isIn(400, 403, 404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%2", "%zz", "%00", "%FF", "a|b", "a\"b", "%C0%AF", "a%"})
  void a_link_that_is_not_well_formed_is_refused_and_breaks_nothing(String value) throws Exception {
    var key = ObjectKey.upload(Ids.generate(), Ids.generate());
    stored(storage, key);
    var link = storage.download(key, "a", "text/plain").url();
    for (var parameter : link.getRawQuery().split("&", -1)) {
      var name = parameter.substring(0, parameter.indexOf('='));
      var altered = link.getRawQuery().replace(parameter, name + "=" + value);
      assertThat(status("GET " + link.getRawPath() + "?" + altered)).as(name).isIn(400, 403);
    }
  }

  @Test
  void nothing_of_a_request_passes_that_its_link_does_not_need() throws Exception {
    var key = ObjectKey.upload(Ids.generate(), Ids.generate());
    var link = storage.upload(key, 1).url();
    var put = "PUT " + link.getRawPath() + "?" + link.getRawQuery();
    for (var headers :
        List.of(
            List.of("If-None-Match: *", "Transfer-Encoding: chunked"),
            List.of("If-None-Match: *", "Content-Length: 1", "Transfer-Encoding: chunked"),
            List.of("If-None-Match: *", "Content-Length: 1", "Content-Length: 2"),
            List.of("If-None-Match: *", "If-None-Match: \"a\"", "Content-Length: 1"),
            List.of("If-None-Match: *", "Content-Length: 1", "X-AMZ-ACL: public-read"),
            List.of(
                "If-None-Match: *",
                "Content-Length: 1",
                "x-amz-tagging: a",
                "x-amz-tagging: b",
                "Connection: x-amz-tagging"),
            List.of("Content-Length: 1", "x-if-none-match: *"))) {
      assertThat(status(put, headers.toArray(String[]::new)))
          .as(headers.toString())
          .isIn(400, 403, 411);
      assertThat(storage.find(key)).as(headers.toString()).isEmpty();
    }
    // what browsers, proxies and programs send of their own accord is in nobody's way
    assertThat(
            status(
                put,
                "If-None-Match: *",
                "Content-Length: 1",
                "Content-Type: application/x-www-form-urlencoded",
                "Authorization: Basic YTpi",
                "Cookie: a=b",
                "Date: Thu, 01 Jan 1970 00:00:00 GMT",
                "Upgrade: h2c",
                "Connection: Upgrade, Content-Length",
                "X-Forwarded-Host: elsewhere",
                "Accept-Encoding: gzip"))
        .isEqualTo(200);
    var read = storage.download(key, "a", "text/plain").url();
    var get = "GET " + read.getRawPath() + "?" + read.getRawQuery();
    assertThat(status(get, "Range: bytes=0-0", "X-HTTP-Method-Override: DELETE")).isEqualTo(206);
    assertThat(status(get, "Content-Length: 1")).isEqualTo(403);
    assertThat(status(get.replace("GET", "HEAD"))).isEqualTo(403);
    assertThat(status(get.replace("GET", "POST"), "Content-Length: 1")).isEqualTo(403);
    assertThat(status(get.replace("GET", "DELETE"))).isEqualTo(403);
  }

  /** Sends a request exactly so, with a body of one byte, and answers the status. */
  private static int status(String line, String... headers) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(60_000);
      var request = new StringBuilder(line).append(" HTTP/1.1\r\nHost: localhost:8080\r\n");
      List.of(headers).forEach(header -> request.append(header).append("\r\n"));
      request.append("Connection: close\r\n\r\n");
      if (List.of(headers).contains("Transfer-Encoding: chunked")) {
        request.append("1\r\n<\r\n0\r\n\r\n");
      } else if (request.indexOf("Content-Length") > 0) {
        request.append("<");
      }
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.substring(9));
    }
  }

  private static void stored(Storage storage, ObjectKey key) throws IOException {
    var file = Files.createTempFile("stored", null);
    storage.put(key, Files.writeString(file, "secret"));
    Files.delete(file);
  }

  private static void assertNothingListed(URI address) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(address.toString()).isIn(400, 403, 404);
      assertThat(answer.body()).doesNotContain("<Key>").doesNotContain("BucketResult");
    }
  }
}

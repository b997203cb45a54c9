package dev.scopekeeper.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.api.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files may rely on, of whatever it is that speaks S3. */
public abstract class StorageContract {
  private static final int FORBIDDEN = 403;
  private static final int PRECONDITION_FAILED = 412;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final HttpClient BROWSER = HttpClient.newHttpClient();
  private final UUID owner = Ids.generate();

  /** The storage to be tested. */
  protected abstract Storage storage();

  /** Where a link leads to in this test. */
  protected abstract URI reached(URI link);

  @AfterAll
  static void stop() {
    BROWSER.close();
  }

  @Test
  void what_is_uploaded_to_a_link_can_be_downloaded_by_another() throws Exception {
    var key = upload();
    // more than a request to a route may have
    var bytes = bytes(5 * 1024 * 1024 + 7);
    var link = storage().upload(key, bytes.length);
    assertThat(put(link.url(), bytes).statusCode()).isEqualTo(200);
    var stored = storage().find(key).orElseThrow();
    assertThat(stored.bytes()).isEqualTo(bytes.length);
    assertThat(link.expiresAt()).isAfter(Instant.now().plus(MINUTE));
    var got = get(storage().download(key, "a.bin", "application/octet-stream").url());
    assertThat(got.statusCode()).isEqualTo(200);
    assertThat(got.body()).isEqualTo(bytes);
  }

  @Test
  void a_download_is_saved_under_its_name_and_as_what_it_was_found_to_be() throws Exception {
    var key = stored("<script>alert(1)</script>");
    var got = get(storage().download(key, "Größe \"1\".html", "text/plain").url());
    assertThat(got.headers().firstValue("content-type")).contains("text/plain");
    assertThat(got.headers().firstValue("content-disposition"))
        .contains(
            "attachment; filename=\"Gr__e _1_.html\";"
                + " filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22.html");
    assertThat(got.headers().firstValue("cache-control")).contains("private, no-store");
  }

  @Test
  void links_expire() throws Exception {
    var key = stored("a");
    var second = Duration.ofSeconds(1);
    var download = storage().download(key, "a", "text/plain", second).url();
    var uploaded = upload();
    var upload = storage().upload(uploaded, 1, second).url();
    var until = Instant.now().plus(MINUTE);
    while (get(download).statusCode() != FORBIDDEN && Instant.now().isBefore(until)) {
      Thread.onSpinWait();
    }
    assertThat(get(download).statusCode()).isEqualTo(FORBIDDEN);
    assertThat(put(upload, bytes(1)).statusCode()).isEqualTo(FORBIDDEN);
    assertThat(storage().find(uploaded)).isEmpty();
  }

  @Test
  void an_altered_link_opens_nothing() throws Exception {
    var key = stored("a");
    var other = stored("b");
    var link = storage().download(key, "a", "text/plain").url().toString();
    assertThat(get(URI.create(link)).statusCode()).isEqualTo(200);
    for (var altered :
        new String[] {
          link.replace(key.value(), other.value()),
          link.replace("text%2Fplain", "text%2Fhtml"),
          link.replace("attachment", "inline"),
          link.replaceFirst("X-Amz-Expires=\\d+", "X-Amz-Expires=86400"),
          link.replaceFirst("X-Amz-Signature=.{8}", "X-Amz-Signature=00000000"),
          link.replaceFirst("&X-Amz-Signature=\\w+", "")
        }) {
      assertThat(altered).isNotEqualTo(link);
      // 400 where it is no presigned link any more
      assertThat(get(URI.create(altered)).statusCode()).as(altered).isIn(400, FORBIDDEN);
    }
  }

  @Test
  void a_link_is_for_one_method() throws Exception {
    var key = stored("a");
    var download = storage().download(key, "a", "text/plain").url();
    assertThat(put(download, bytes(1)).statusCode()).isEqualTo(FORBIDDEN);
    assertThat(delete(download).statusCode()).isEqualTo(FORBIDDEN);
    var upload = storage().upload(key, 1).url();
    assertThat(get(upload).statusCode()).isEqualTo(FORBIDDEN);
    assertThat(delete(upload).statusCode()).isEqualTo(FORBIDDEN);
    assertThat(storage().find(key).orElseThrow().bytes()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 99, 101, 5_000_000})
  void more_or_fewer_bytes_than_declared_are_not_taken(int sent) throws Exception {
    var key = upload();
    var link = storage().upload(key, 100).url();
    assertThat(refused(link, bytes(sent))).isTrue();
    assertThat(storage().find(key)).isEmpty();
  }

  /**
   * Who is refused may be so before everything was sent: by a connection that ends, or by a proxy
   * whose own connection ended (502).
   */
  private boolean refused(URI link, byte[] bytes) throws InterruptedException {
    try {
      return Set.of(FORBIDDEN, 502).contains(put(link, bytes).statusCode());
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void what_is_not_there_is_not_found() throws Exception {
    var nothing = upload();
    assertThat(storage().find(nothing)).isEmpty();
    assertThat(get(storage().download(nothing, "a", "text/plain").url()).statusCode())
        .isEqualTo(404);
    storage().delete(nothing);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "uploads",
        "uploads/",
        "/uploads/a",
        "uploads/../attachments/a",
        "uploads/./a",
        "uploads//a",
        "uploads/A",
        "uploads/a.b",
        "uploads/a%2fb",
        "uploads/a\\b",
        "uploads/a\nb",
        "uploads/ä"
      })
  void keys_are_words_and_ids_only(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey(key));
  }

  @Test
  void a_path_that_climbs_reaches_nothing() throws Exception {
    var key = stored("a");
    var link = storage().download(key, "a", "text/plain").url().toString();
    for (var climbing :
        new String[] {"../", "%2e%2e/", "..%2f", "a/../../", "%2e%2e%2f%2e%2e%2f"}) {
      var altered = link.replace("/uploads/", "/uploads/" + climbing);
      assertThat(get(URI.create(altered)).statusCode()).as(altered).isBetween(400, 404);
    }
  }

  @Test
  void an_object_can_be_looked_at_copied_listed_and_deleted() throws Exception {
    var key = stored("hello");
    var object = storage().find(key).orElseThrow();
    assertThat(storage().beginning(object, 2)).asString().isEqualTo("he");
    assertThat(storage().beginning(object, 100)).asString().isEqualTo("hello");
    try (var content = storage().read(object)) {
      assertThat(content.readAllBytes()).asString().isEqualTo("hello");
    }
    var to = ObjectKey.attachment(owner, Ids.generate(), Ids.generate());
    storage().copy(object, to);
    storage().delete(key);
    assertThat(storage().find(key)).isEmpty();
    assertThat(storage().list(ObjectKey.ATTACHMENTS + owner + "/"))
        .extracting(Stored::key, Stored::bytes)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(to, 5L));
  }

  @Test
  void an_object_that_changed_since_it_was_looked_at_is_not_copied(@TempDir Path folder)
      throws Exception {
    var key = stored("one");
    var object = storage().find(key).orElseThrow();
    storage().put(key, Files.writeString(folder.resolve("file"), "two"));
    var to = ObjectKey.attachment(owner, Ids.generate(), Ids.generate());
    assertThatThrownBy(() -> storage().copy(object, to))
        .isInstanceOf(StorageException.Changed.class);
    assertThatThrownBy(() -> storage().beginning(object, 3))
        .isInstanceOf(StorageException.Changed.class);
    assertThat(storage().find(to)).isEmpty();
  }

  @Test
  void what_is_made_here_is_stored_as_it_is(@TempDir Path folder) throws Exception {
    var file = Files.write(folder.resolve("export"), bytes(300_000));
    var key = ObjectKey.export(owner, Ids.generate());
    storage().put(key, file);
    var got = get(storage().download(key, "project.json", "application/json").url());
    assertThat(got.body()).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void after_a_checkpoint_everything_goes_on() throws Exception {
    var key = stored("a");
    storage().close();
    assertThat(storage().find(key)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x-amz-copy-source",
        "X-Amz-Copy-Source",
        "x-amz-copy-source-range",
        "x-amz-acl",
        "x-amz-grant-read",
        "x-amz-meta-owner",
        "x-amz-website-redirect-location",
        "x-amz-date",
        "x-amz-security-token"
      })
  void a_header_of_the_store_that_was_not_signed_is_refused(String name) throws Exception {
    var secret = stored("secret");
    var key = upload();
    var link = storage().upload(key, 6).url();
    var bucket = link.getPath().replaceFirst("/" + key.value() + "$", "").replaceFirst(".*/", "");
    var values = Map.of("x-amz-acl", "public-read", "x-amz-date", "20990101T000000Z");
    var value =
        values.getOrDefault(name.toLowerCase(Locale.ROOT), "/" + bucket + "/" + secret.value());
    var attack = HttpRequest.newBuilder(reached(link)).header(name, value);
    var answer = send(asUpload(attack, bytes("abcdef")));
    assertThat(answer.statusCode()).isEqualTo(FORBIDDEN);
    assertThat(storage().find(key)).isEmpty();
    var read = storage().download(secret, "a", "text/plain").url();
    assertThat(send(HttpRequest.newBuilder(reached(read)).header(name, value)).statusCode())
        .isEqualTo(FORBIDDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x-amz-copy-source=%2Fscopekeeper%2Fattachments%2Fa",
        "x-amz-acl=public-read",
        "X-Amz-Acl=public-read",
        "acl",
        "uploads",
        "tagging",
        "policy",
        "delete",
        "versionId=1",
        "uploadId=1&partNumber=1"
      })
  void a_parameter_that_was_not_signed_is_refused(String parameter) throws Exception {
    assertRefused(parameter);
  }

  /** Neither an upload nor a download takes it besides what was signed. */
  protected final void assertRefused(String parameter) throws Exception {
    var key = upload();
    var upload = storage().upload(key, 1).url();
    assertThat(put(URI.create(upload + "&" + parameter), bytes(1)).statusCode())
        .isIn(400, FORBIDDEN, 404);
    assertThat(storage().find(key)).isEmpty();
    var download = storage().download(stored("a"), "a", "text/plain").url();
    assertThat(get(URI.create(download + "&" + parameter)).statusCode()).isIn(400, FORBIDDEN, 404);
  }

  @Test
  void a_link_takes_one_upload() throws Exception {
    var key = upload();
    var link = storage().upload(key, 5).url();
    assertThat(put(link, bytes("first")).statusCode()).isEqualTo(200);
    assertThat(put(link, bytes("other")).statusCode()).isEqualTo(PRECONDITION_FAILED);
    var another = storage().upload(key, 5).url();
    assertThat(put(another, bytes("other")).statusCode()).isEqualTo(PRECONDITION_FAILED);
    var stored = storage().find(key).orElseThrow();
    assertThat(storage().beginning(stored, 5)).asString().isEqualTo("first");
  }

  @Test
  void an_upload_that_could_replace_an_object_is_refused() throws Exception {
    var key = upload();
    var link = storage().upload(key, 1).url();
    var request = HttpRequest.newBuilder(reached(link));
    assertThat(send(request.PUT(BodyPublishers.ofByteArray(bytes(1)))).statusCode())
        .isEqualTo(FORBIDDEN);
    assertThat(storage().find(key)).isEmpty();
  }

  private ObjectKey upload() {
    return ObjectKey.upload(owner, Ids.generate());
  }

  private ObjectKey stored(String content) throws Exception {
    var key = upload();
    var bytes = bytes(content);
    assertThat(put(storage().upload(key, bytes.length).url(), bytes).statusCode()).isEqualTo(200);
    return key;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(int count) {
    var bytes = new byte[count];
    for (var i = 0; i < count; i++) {
      bytes[i] = (byte) (i * 31);
    }
    return bytes;
  }

  private HttpResponse<byte[]> get(URI link) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(reached(link)));
  }

  private HttpResponse<byte[]> delete(URI link) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(reached(link)).DELETE());
  }

  private HttpResponse<byte[]> put(URI link, byte[] bytes)
      throws IOException, InterruptedException {
    return send(asUpload(HttpRequest.newBuilder(reached(link)), bytes));
  }

  /** As the links for uploads ask for it. */
  private static HttpRequest.Builder asUpload(HttpRequest.Builder request, byte[] bytes) {
    return request.header("If-None-Match", "*").PUT(BodyPublishers.ofByteArray(bytes));
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return BROWSER.send(request.timeout(MINUTE).build(), BodyHandlers.ofByteArray());
  }
}

package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.User;
import dev.scopekeeper.attachment.Uploads;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.storage.ObjectKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that are sent to the store first. */
@ExtendWith(App.class)
class UploadImportTest {
  private static final byte[] TABLE = "Title,Stage\nDig,Open\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void an_upload_is_imported_once_and_is_gone_then(App app) throws Exception {
    var user = app.signUp();
    var upload = upload(user, DeckFile.gzip(TABLE));
    assertThat(preview(user, upload).json().at("/boards/0/cards").asInt()).isEqualTo(1);
    var choice = DeckFile.choice("b1", App.id());
    Optional<Object> request = Optional.of(Map.of("upload", upload, "boards", List.of(choice)));
    var change = App.id();
    var first = user.call("POST", "/api/imports", request, change);
    assertThat(first.status()).as(first.response().text()).isEqualTo(201);
    assertThat(app.storage().find(key(user, upload))).isEmpty();
    var again = user.call("POST", "/api/imports", request, change);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    var other = user.call("POST", "/api/imports", request, App.id());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().at("/errors/0/pointer").asString()).isEqualTo("#/upload");
  }

  @Test
  void a_refused_import_keeps_the_upload(App app) throws Exception {
    var user = app.signUp();
    var upload = upload(user, TABLE);
    var wrong = Map.of("upload", upload, "boards", List.of(DeckFile.choice("b9", App.id())));
    assertThat(user.post("/api/imports", wrong).status()).isEqualTo(422);
    assertThat(preview(user, upload).status()).isEqualTo(200);
  }

  @Test
  void nobody_else_can_use_an_upload(App app) throws Exception {
    var upload = upload(app.signUp(), TABLE);
    var answer = preview(app.signUp(), upload);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("detail").asString()).startsWith("No upload with this id");
    assertThat(preview(app.nobody(), upload).status()).isEqualTo(401);
  }

  @Test
  void an_account_with_the_id_of_a_project_reads_nothing_that_was_sent_to_the_project(App app) {
    var project = app.signUp().project();
    var card = project.path("/cards/" + project.card("Secret"));
    var upload = App.id();
    project.owner().send(card, upload, TABLE);
    var account =
        Map.of(
            "id",
            project.id(),
            "username",
            "p" + System.nanoTime(),
            "name",
            "Pat",
            "password",
            App.PASSWORD);
    var twin = new User(app, app.nobody().post("/api/accounts", account).cookie());
    assertThat(preview(twin, upload).status()).isEqualTo(422);
    // nor does it take anything of the project's room for files
    var before = announced(app, project.id());
    assertThat(announce(twin, App.id(), 5).status()).isEqualTo(200);
    assertThat(announce(twin, upload, 5).status()).isEqualTo(200);
    assertThat(announced(app, project.id())).isEqualTo(before);
  }

  private static Uploads.Total announced(App app, UUID project) {
    return new Database(app.source())
        .read(tx -> Uploads.ofProject(tx, project).totalExcluding(App.id()));
  }

  @Test
  void more_than_is_announced_or_can_be_worked_on_is_refused(App app) {
    var user = app.signUp();
    for (var bytes : List.of(0, -1, ImportSource.MAX_BYTES + 1)) {
      var answer = user.post("/api/imports/uploads", Map.of("id", App.id(), "bytes", bytes));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("#/bytes");
    }
  }

  @Test
  void what_an_account_sends_is_bounded_together(App app) {
    var user = app.signUp();
    var id = App.id();
    var most = ImportSource.MAX_BYTES;
    for (var upload = 0; upload < 5; upload++) {
      assertThat(announce(user, upload == 0 ? id : App.id(), most).status()).isEqualTo(200);
    }
    var refused = announce(user, App.id(), 1);
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("#/bytes");
    assertThat(refused.json().get("detail").asString()).contains("200 MB a day");
    // the same once more is no more, and nobody else has less for it
    assertThat(announce(user, id, most).status()).isEqualTo(200);
    assertThat(announce(user, id, 1).status()).isEqualTo(409);
    assertThat(announce(app.signUp(), id, most).status()).isEqualTo(200);
  }

  @Test
  void uploads_announced_at_once_are_bounded_too(App app) throws Exception {
    var user = app.signUp();
    try (var threads = Executors.newFixedThreadPool(12)) {
      var answers =
          IntStream.range(0, 12)
              .mapToObj(_ ->
                  threads.submit(() -> announce(user, App.id(), ImportSource.MAX_BYTES).status()))
              .toList();
      var taken = 0;
      for (var answer : answers) {
        taken += answer.get() == 200 ? 1 : 0;
      }
      assertThat(taken).isEqualTo(5);
    }
  }

  private static Answer announce(User user, UUID id, int bytes) {
    return user.post("/api/imports/uploads", Map.of("id", id, "bytes", bytes));
  }

  private static UUID upload(User user, byte[] bytes) throws Exception {
    var id = App.id();
    var link = user.post("/api/imports/uploads", Map.of("id", id, "bytes", bytes.length));
    var url = URI.create(link.json().get("url").asString());
    try (var client = HttpClient.newHttpClient()) {
      var put =
          HttpRequest.newBuilder(url)
              .header("If-None-Match", "*")
              .PUT(BodyPublishers.ofByteArray(bytes))
              .build();
      assertThat(client.send(put, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }
    return id;
  }

  private static Answer preview(User user, UUID upload) {
    return user.post("/api/imports/preview", Map.of("upload", upload));
  }

  private static ObjectKey key(User user, UUID upload) {
    return ObjectKey.importUpload(UUID.fromString(user.account()), upload);
  }
}

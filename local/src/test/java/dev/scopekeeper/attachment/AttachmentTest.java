package dev.scopekeeper.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.storage.ObjectKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(App.class)
class AttachmentTest {
  private static final int MEGABYTE = 1024 * 1024;

  /** The maximum size of a file, and how many of them fit into a project. */
  private static final int FILE = 25 * MEGABYTE;

  private static final int FILES = 40;
  private static final byte[] PNG = HexFormat.of().parseHex("89504E470D0A1A0A0000000D49484452");

  @Test
  void a_file_on_a_card_is_told_counted_and_can_be_downloaded(App app) throws Exception {
    var project = app.signUp().project();
    var card = card(project);
    var attachment = project.attachment(card, "notes.txt", "hello");
    var detail = project.owner().get(card).json();
    assertThat(detail.at("/attachments/0/id").asString()).isEqualTo(attachment.toString());
    assertThat(detail.at("/attachments/0/name").asString()).isEqualTo("notes.txt");
    assertThat(detail.at("/attachments/0/contentType").asString()).isEqualTo("text/plain");
    assertThat(detail.at("/attachments/0/bytes").asLong()).isEqualTo(5);
    assertThat(detail.at("/card/attachments").asInt()).isEqualTo(1);
    assertThat(project.board().at("/cards/0/attachments").asInt()).isEqualTo(1);
    var got = download(project, card, attachment);
    assertThat(got.body()).isEqualTo("hello");
    assertThat(got.headers().firstValue("content-type")).contains("text/plain");
    assertThat(got.headers().firstValue("content-disposition").orElse(""))
        .startsWith("attachment; filename=\"notes.txt\"");
  }

  @Test
  void what_a_file_is_comes_from_its_content_and_its_name_is_made_safe(App app) {
    var project = app.signUp().project();
    var card = card(project);
    var picture = attach(project, card, "../evil\u202e.html", PNG);
    assertThat(picture.at("/attachments/0/contentType").asString()).isEqualTo("image/png");
    assertThat(picture.at("/attachments/0/name").asString()).isEqualTo("evil.html");
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
    var page = attach(project, card, "picture.png", svg.getBytes(StandardCharsets.UTF_8));
    assertThat(page.at("/attachments/1/contentType").asString())
        .isEqualTo("application/octet-stream");
  }

  @Test
  void the_same_request_many_times_attaches_once(App app) {
    var project = app.signUp().project();
    var card = card(project);
    var id = App.id();
    project.owner().send(card, id, PNG);
    var body = Optional.<Object>of(Map.of("id", id, "name", "a.png", "bytes", PNG.length));
    var change = App.id();
    var first = project.owner().call("POST", card + "/attachments", body, change);
    // the upload may be swept by now
    app.storage().delete(ObjectKey.upload(project.id(), id));
    var again = project.owner().call("POST", card + "/attachments", body, change);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().get("revision")).isEqualTo(first.json().get("revision"));
    assertThat(app.storage().list(ObjectKey.ATTACHMENTS + project.id() + "/")).hasSize(1);
  }

  @Test
  void what_was_attached_is_never_overwritten(App app) throws Exception {
    var project = app.signUp().project();
    var card = card(project);
    var attachment = project.attachment(card, "a.txt", "first");
    // an upload link stays valid for a while after the file was attached
    send(app, ObjectKey.upload(project.id(), attachment), "other");
    var again = add(project, card, attachment, "a.txt", 5);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().at("/errors/0/pointer").asString()).isEqualTo("#/id");
    assertThat(download(project, card, attachment).body()).isEqualTo("first");
  }

  @Test
  void nothing_is_attached_that_was_not_sent_as_announced(App app) {
    var project = app.signUp().project();
    var card = card(project);
    var revision = project.revision();
    var nothing = add(project, card, App.id(), "a.txt", 5);
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.json().at("/errors/0/pointer").asString()).isEqualTo("#/id");
    var id = App.id();
    project.owner().send(card, id, PNG);
    var other = add(project, card, id, "a.txt", PNG.length - 1);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().at("/errors/0/pointer").asString()).isEqualTo("#/bytes");
    assertThat(project.revision()).isEqualTo(revision);
  }

  @Test
  void a_file_over_the_limit_is_refused_before_it_is_sent(App app) {
    var project = app.signUp().project();
    var announced = Map.of("id", App.id(), "bytes", 25 * 1024 * 1024 + 1);
    var answer = project.owner().post(card(project) + "/attachments/uploads", announced);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("#/bytes");
    assertThat(answer.json().get("detail").asString()).contains("25 MB");
    assertThat(answer.json().get("code").asString()).isEqualTo("attachment-too-large");
    assertThat(answer.json().at("/parameters/limit").asLong()).isEqualTo(25 * 1024 * 1024);
  }

  @Test
  void the_files_of_a_project_have_a_limit_together(App app) throws SQLException {
    var project = app.signUp().project();
    var card = card(project);
    var attachment = project.attachment(card, "a.txt", "hello");
    execute(app, "UPDATE attachment SET bytes = 1024 * 1024 * 1024 WHERE id = ?", attachment);
    var id = App.id();
    var refused = project.owner().post(card + "/attachments/uploads", Map.of("id", id, "bytes", 1));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.json().get("detail").asString()).contains("1024 MB");
  }

  @Test
  void what_is_announced_counts_before_it_is_sent(App app) throws Exception {
    var project = app.signUp().project();
    var card = card(project);
    var first = announce(project, card, App.id(), FILE);
    assertThat(first.status()).isEqualTo(200);
    for (var file = 1; file < FILES; file++) {
      assertThat(announce(project, card, App.id(), FILE).status()).isEqualTo(200);
    }
    var left = (int) (1024L * MEGABYTE - (long) FILES * FILE);
    var refused = announce(project, card, App.id(), left + 1);
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("#/bytes");
    assertThat(refused.json().get("detail").asString()).contains("1024 MB");
    assertThat(announce(project, card, App.id(), left).status()).isEqualTo(200);
  }

  @Test
  void the_same_file_announced_again_counts_once(App app) throws Exception {
    var project = app.signUp().project();
    var card = card(project);
    var id = App.id();
    assertThat(announce(project, card, id, FILE).status()).isEqualTo(200);
    assertThat(announce(project, card, id, FILE).status()).isEqualTo(200);
    assertThat(unattachedBytes(app, project)).isEqualTo(FILE);
    // another size or another person is another upload
    assertThat(announce(project, card, id, 1).status()).isEqualTo(409);
    var editor = app.signUp().joins(project, "editor");
    var others = editor.post(card + "/attachments/uploads", Map.of("id", id, "bytes", FILE));
    assertThat(others.status()).isEqualTo(409);
    assertThat(others.json().at("/errors/0/pointer").asString()).isEqualTo("#/id");
  }

  @Test
  void what_is_attached_is_not_counted_as_announced_too(App app) throws Exception {
    var project = app.signUp().project();
    var card = card(project);
    project.attachment(card, "a.txt", "hello");
    assertThat(unattachedBytes(app, project)).isZero();
  }

  @Test
  void those_who_announce_at_once_share_what_is_left(App app) throws Exception {
    var project = app.signUp().project();
    var card = card(project);
    var attachment = project.attachment(card, "a.txt", "hello");
    var left = 3L * FILE;
    execute(
        app,
        "UPDATE attachment SET bytes = " + (1024L * MEGABYTE - left) + " WHERE id = ?",
        attachment);
    try (var threads = Executors.newFixedThreadPool(12)) {
      var answers =
          IntStream.range(0, 12)
              .mapToObj(_ -> threads.submit(() -> announce(project, card, App.id(), FILE).status()))
              .toList();
      var statuses = new ArrayList<Integer>();
      for (var answer : answers) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsOnly(200, 413);
      assertThat(statuses).filteredOn(status -> status == 200).hasSize(3);
    }
    assertThat(unattachedBytes(app, project)).isEqualTo(left);
  }

  @Test
  void attaching_and_removing_over_and_over_does_not_fill_the_store(App app) throws Exception {
    var project = app.signUp().project();
    var card = card(project);
    for (var round = 0; round < 2; round++) {
      var attachment = project.attachment(card, "a.txt", "hello");
      remove(project, card, attachment);
      execute(app, "UPDATE upload SET bytes = 1024 * 1024 * 1024 WHERE id = ?", attachment);
    }
    var refused = announce(project, card, App.id(), 1);
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.json().get("detail").asString()).contains("2048 MB of uploads a day");
  }

  @Test
  void an_upload_is_attached_by_one_change_only(App app) {
    var project = app.signUp().project();
    var card = card(project);
    var id = App.id();
    project.owner().send(card, id, PNG);
    // failed attempts leave a single copy behind, however many there are
    var full = card(project);
    for (var i = 0; i < 100; i++) {
      project.attachment(full, "a.txt", "a");
    }
    var before = app.storage().list(ObjectKey.ATTACHMENTS + project.id() + "/").size();
    assertThat(add(project, full, id, "a.png", PNG.length).status()).isIn(409, 422);
    var again = add(project, full, id, "a.png", PNG.length);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().at("/errors/0/pointer").asString()).isEqualTo("#/id");
    assertThat(app.storage().list(ObjectKey.ATTACHMENTS + project.id() + "/"))
        .hasSizeLessThanOrEqualTo(before + 1);
  }

  @Test
  void nothing_is_attached_that_was_not_announced_there_by_who_attaches_it(App app)
      throws Exception {
    var project = app.signUp().project();
    var card = card(project);
    var stranded = App.id();
    send(app, ObjectKey.upload(project.id(), stranded), "other");
    var nobodys = add(project, card, stranded, "a.txt", 5);
    assertThat(nobodys.status()).isEqualTo(422);
    assertThat(nobodys.json().at("/errors/0/pointer").asString()).isEqualTo("#/id");
    var editor = app.signUp().joins(project, "editor");
    var others = App.id();
    editor.send(card, others, PNG);
    assertThat(add(project, card, others, "a.png", PNG.length).status()).isEqualTo(422);
    var body = Map.of("id", others, "name", "a.png", "bytes", PNG.length);
    assertThat(editor.post(card + "/attachments", body).status()).isEqualTo(201);
  }

  @Test
  void undoing_a_removal_takes_no_more_than_a_project_may_have(App app) throws Exception {
    var project = app.signUp().project();
    var card = card(project);
    var attachment = project.attachment(card, "a.txt", "hello");
    execute(app, "UPDATE attachment SET bytes = 1024 * 1024 * 1024 WHERE id = ?", attachment);
    var change = remove(project, card, attachment);
    project.attachment(card, "b.txt", "b");
    var refused = undo(project, change);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("detail").asString()).contains("1024 MB");
    assertThat(project.owner().get(card).json().get("attachments")).hasSize(1);
  }

  @Test
  void nothing_is_announced_in_an_archived_project(App app) {
    var project = app.signUp().project();
    var card = card(project);
    project.owner().post(project.path("/archive"));
    assertThat(announce(project, card, App.id(), 1).status()).isEqualTo(409);
  }

  @Test
  void removing_a_file_can_be_undone_while_its_content_is_kept(App app) throws Exception {
    var project = app.signUp().project();
    var card = card(project);
    var attachment = project.attachment(card, "a.txt", "hello");
    var change = remove(project, card, attachment);
    assertThat(project.owner().get(card).json().get("attachments")).isEmpty();
    assertThat(project.owner().get(card + "/attachments/" + attachment).status()).isEqualTo(404);
    assertThat(project.board().at("/cards/0").has("attachments")).isFalse();
    assertThat(undo(project, change).status()).isEqualTo(200);
    assertThat(download(project, card, attachment).body()).isEqualTo("hello");
  }

  @Test
  void a_file_whose_content_may_be_gone_does_not_come_back(App app) throws SQLException {
    var project = app.signUp().project();
    var card = card(project);
    var attachment = project.attachment(card, "a.txt", "hello");
    var change = remove(project, card, attachment);
    execute(app, "UPDATE activity SET at = at - INTERVAL 13 HOUR WHERE thing_id = ?", attachment);
    var answer = undo(project, change);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("detail").asString()).isEqualTo("The file was removed for good.");
    assertThat(project.owner().get(card).json().get("attachments")).isEmpty();
  }

  @Test
  void attaching_can_be_undone(App app) {
    var project = app.signUp().project();
    var card = card(project);
    var id = App.id();
    project.owner().send(card, id, PNG);
    var body = Optional.<Object>of(Map.of("id", id, "name", "a.png", "bytes", PNG.length));
    var change = App.id();
    project.owner().call("POST", card + "/attachments", body, change);
    assertThat(undo(project, change).status()).isEqualTo(200);
    assertThat(project.owner().get(card).json().get("attachments")).isEmpty();
  }

  @Test
  void a_new_name_is_made_safe_too(App app) {
    var project = app.signUp().project();
    var card = card(project);
    var attachment = project.attachment(card, "a.txt", "hello");
    var edit = Map.of("name", Map.of("from", "a.txt", "to", "../b\u202e.txt"));
    assertThat(project.owner().patch(card + "/attachments/" + attachment, edit).status())
        .isEqualTo(200);
    var detail = project.owner().get(card).json();
    assertThat(detail.at("/attachments/0/name").asString()).isEqualTo("b.txt");
  }

  @Test
  void nobody_gets_a_link_to_a_file_of_a_project_that_is_not_theirs(App app) {
    var project = app.signUp().project();
    var card = card(project);
    var attachment = project.attachment(card, "a.txt", "hello");
    var stranger = app.signUp();
    assertThat(stranger.get(card + "/attachments/" + attachment).status()).isEqualTo(404);
    var own = stranger.project();
    assertThat(stranger.get(card(own) + "/attachments/" + attachment).status()).isEqualTo(404);
    var other = card(project);
    assertThat(project.owner().get(other + "/attachments/" + attachment).status()).isEqualTo(404);
  }

  private static void send(App app, ObjectKey key, String content) throws Exception {
    var link = app.storage().upload(key, content.length()).url();
    var put =
        HttpRequest.newBuilder(link)
            .header("If-None-Match", "*")
            .PUT(HttpRequest.BodyPublishers.ofString(content));
    try (var client = HttpClient.newHttpClient()) {
      client.send(put.build(), BodyHandlers.discarding());
    }
  }

  private static String card(TestProject project) {
    return project.path("/cards/" + project.card("A card"));
  }

  private static Answer announce(TestProject project, String card, UUID id, int bytes) {
    return project.owner().post(card + "/attachments/uploads", Map.of("id", id, "bytes", bytes));
  }

  /** The announced bytes that are not attached. */
  private static long unattachedBytes(App app, TestProject project) {
    return new Database(app.source())
        .read(tx -> Uploads.ofProject(tx, project.id()).totalExcluding(App.id()).unattached());
  }

  private static Answer add(TestProject project, String card, UUID id, String name, int bytes) {
    var body = Map.of("id", id, "name", name, "bytes", bytes);
    return project.owner().post(card + "/attachments", body);
  }

  private static tools.jackson.databind.JsonNode attach(
      TestProject project, String card, String name, byte[] content) {
    var id = App.id();
    project.owner().send(card, id, content);
    assertThat(add(project, card, id, name, content.length).status()).isEqualTo(201);
    return project.owner().get(card).json();
  }

  private static UUID remove(TestProject project, String card, UUID attachment) {
    var change = App.id();
    var path = card + "/attachments/" + attachment;
    assertThat(project.owner().call("DELETE", path, Optional.empty(), change).status())
        .isEqualTo(200);
    return change;
  }

  private static Answer undo(TestProject project, UUID change) {
    return project.owner().post(project.path("/undo"), Map.of("change", change));
  }

  private static HttpResponse<String> download(TestProject project, String card, UUID attachment)
      throws Exception {
    var link = project.owner().get(card + "/attachments/" + attachment).json();
    var request = HttpRequest.newBuilder(URI.create(link.get("url").asString())).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static void execute(App app, String sql, UUID id) throws SQLException {
    try (var connection = app.source().getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      assertThat(statement.executeUpdate()).isPositive();
    }
  }
}

package dev.scopekeeper.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.storage.ObjectKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(App.class)
class AttachmentTest {
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
    var picture = attached(project, card, "../evil\u202e.html", PNG);
    assertThat(picture.at("/attachments/0/contentType").asString()).isEqualTo("image/png");
    assertThat(picture.at("/attachments/0/name").asString()).isEqualTo("evil.html");
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
    var page = attached(project, card, "picture.png", svg.getBytes(StandardCharsets.UTF_8));
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
    // what was sent may be swept by now
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
    // a link that was signed before it was attached is good for a while
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
  }

  @Test
  void the_files_of_a_project_have_a_limit_together(App app) throws SQLException {
    var project = app.signUp().project();
    var card = card(project);
    var attachment = project.attachment(card, "a.txt", "hello");
    run(app, "UPDATE attachment SET bytes = 1024 * 1024 * 1024 WHERE id = ?", attachment);
    var id = App.id();
    var refused = project.owner().post(card + "/attachments/uploads", Map.of("id", id, "bytes", 1));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.json().get("detail").asString()).contains("1024 MB");
  }

  @Test
  void removing_a_file_can_be_undone_while_its_content_is_kept(App app) throws Exception {
    var project = app.signUp().project();
    var card = card(project);
    var attachment = project.attachment(card, "a.txt", "hello");
    var change = removed(project, card, attachment);
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
    var change = removed(project, card, attachment);
    run(app, "UPDATE activity SET at = at - INTERVAL 13 HOUR WHERE thing_id = ?", attachment);
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
    var put = HttpRequest.newBuilder(link).PUT(HttpRequest.BodyPublishers.ofString(content));
    try (var client = HttpClient.newHttpClient()) {
      client.send(put.build(), BodyHandlers.discarding());
    }
  }

  private static String card(TestProject project) {
    return project.path("/cards/" + project.card("A card"));
  }

  private static Answer add(TestProject project, String card, UUID id, String name, int bytes) {
    var body = Map.of("id", id, "name", name, "bytes", bytes);
    return project.owner().post(card + "/attachments", body);
  }

  private static tools.jackson.databind.JsonNode attached(
      TestProject project, String card, String name, byte[] content) {
    var id = App.id();
    project.owner().send(card, id, content);
    assertThat(add(project, card, id, name, content.length).status()).isEqualTo(201);
    return project.owner().get(card).json();
  }

  private static UUID removed(TestProject project, String card, UUID attachment) {
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

  private static void run(App app, String sql, UUID id) throws SQLException {
    try (var connection = app.source().getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      assertThat(statement.executeUpdate()).isPositive();
    }
  }
}

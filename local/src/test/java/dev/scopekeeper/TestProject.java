package dev.scopekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A project that a test made for itself.
 *
 * @param made the answer to its creation
 */
public record TestProject(User owner, UUID id, JsonNode made) {

  /** The address of something in it. */
  public String path(String rest) {
    return "/api/projects/" + id + rest;
  }

  public String stage(int index) {
    return made.at("/stages/" + index + "/id").asString();
  }

  public String release(int index) {
    return made.at("/releases/" + index + "/id").asString();
  }

  /** This project, with every check waived that its first release requires. */
  public TestProject settled() {
    made.get("checks")
        .valueStream()
        .filter(check -> check.has("required"))
        .map(check -> path("/checks/" + check.get("id").asString() + "/waive"))
        .forEach(path ->
            assertThat(owner.post(path, Map.of("reason", "A test")).status()).isEqualTo(200));
    return this;
  }

  public String check(int index) {
    return made.at("/checks/" + index + "/id").asString();
  }

  /** A new card at the end. */
  public UUID card(String title) {
    var card = App.id();
    var answer = owner.post(path("/cards"), Map.of("id", card, "title", title));
    assertThat(answer.status()).isEqualTo(201);
    return card;
  }

  /** A new card at the end of a release. */
  public UUID card(String title, String release) {
    var card = App.id();
    var body = Map.of("id", card, "title", title, "release", release);
    assertThat(owner.post(path("/cards"), body).status()).isEqualTo(201);
    return card;
  }

  /**
   * A new attachment, sent as a browser would.
   *
   * @param card the path of its card
   */
  public UUID attachment(String card, String name, String content) {
    var id = App.id();
    var bytes = owner.send(card, id, content.getBytes(StandardCharsets.UTF_8));
    var body = Map.of("id", id, "name", name, "bytes", bytes);
    assertThat(owner.post(card + "/attachments", body).status()).isEqualTo(201);
    return id;
  }

  public JsonNode board() {
    return owner.get(path("/board")).json();
  }

  public long revision() {
    return board().get("revision").asLong();
  }

  /** The titles of the cards, in their order. */
  public List<String> titles() {
    return board().get("cards").valueStream().map(card -> card.get("title").asString()).toList();
  }
}

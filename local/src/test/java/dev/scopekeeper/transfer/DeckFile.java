package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * An export of Deck, and requests to import it.
 *
 * @param text what the file holds
 */
record DeckFile(String text) {

  /** One of the three shapes that Deck writes. */
  static DeckFile of(String shape) {
    try (var file = DeckFile.class.getResourceAsStream("/deck/" + shape + ".json")) {
      return new DeckFile(
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DeckFile ofCards(String cards) {
    return new DeckFile(
        "{\"boards\":[{\"title\":\"x\",\"labels\":[],\"stacks\":[{\"cards\":[" + cards + "]}]}]}");
  }

  static Map<String, Object> choice(String ref, UUID id) {
    return Map.of("ref", ref, "id", id, "key", "GA", "name", "Garden");
  }

  /** A choice with one field more, or another value of it. */
  static Map<String, Object> with(Map<String, Object> choice, String field, Object value) {
    var changed = new HashMap<>(choice);
    changed.put(field, value);
    return changed;
  }

  Map<String, Object> request(Object... choices) {
    return Map.of("file", text, "boards", new ArrayList<>(List.of(choices)));
  }

  Answer preview(User user) {
    return user.post("/api/imports/preview", Map.of("file", text));
  }

  Answer imported(User user, Object... choices) {
    return user.post("/api/imports", request(choices));
  }

  /** The first board as a project. */
  TestProject project(User user) {
    var id = App.id();
    assertThat(imported(user, choice("b1", id)).status()).isEqualTo(201);
    var project = new TestProject(user, id, user.get("/api/projects/" + id + "/board").json());
    return project;
  }

  static byte[] gzip(byte[] plain) {
    var packed = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(packed)) {
      zip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}

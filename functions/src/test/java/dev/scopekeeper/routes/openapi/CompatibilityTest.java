package dev.scopekeeper.routes.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.api.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Clients of the last release go on to work, but for what is listed with its reason. */
class CompatibilityTest {
  private static final String BOARD = "/paths/~1api~1projects~1{project}~1board/get";
  private static final String CARD = "/components/schemas/AddCard.NewCard";
  private static final String ACCOUNT = "/components/schemas/Account";
  private static final String RELEASED = "/openapi/released.json";

  /** A change a line, as this test reports it, and behind a tab why it had to be. */
  private static final String LISTED = "/openapi/incompatible.tsv";

  @Test
  void no_incompatible_change_goes_unlisted() throws IOException {
    var reported = DocumentChanges.incompatible(read(RELEASED), read("/openapi.json"));
    var listed = listed().map(line -> line.replaceFirst("\t.*", "")).toList();
    assertThat(reported)
        .as("incompatible changes; what has to be is listed in %s", LISTED)
        .allMatch(change -> listed.stream().anyMatch(line -> covers(line, change)));
    assertThat(listed)
        .as("lines of %s that list a change", LISTED)
        .allMatch(line -> reported.stream().anyMatch(change -> covers(line, change)));
  }

  /** A line that begins with an asterisk stands for the same change of every value. */
  private static boolean covers(String line, String change) {
    return line.startsWith("*") ? change.endsWith(line.substring(1)) : line.equals(change);
  }

  @Test
  void each_listed_change_has_a_reason() throws IOException {
    assertThat(listed()).allMatch(line -> line.matches("[^\t]+\t[^\t]{20,}"));
  }

  /**
   * @param pointer where the document is changed
   * @param json what stands there then; nothing removes it
   */
  record Change(String pointer, String json, String reported) {}

  private static Stream<Change> incompatible() {
    return Stream.of(
        new Change("/paths/~1api~1me~1deletion", "", "removed from get /api/me/deletion"),
        new Change(BOARD + "/operationId", "\"Board\"", "ReadBoard: is called \"Board\""),
        new Change(BOARD + "/parameters/1", "", "ReadBoard query since: removed"),
        new Change(BOARD + "/parameters/1/required", "true", "ReadBoard: requires query since"),
        new Change(
            BOARD + "/parameters/1/schema/maximum", "9", "ReadBoard query since sent: maximum"),
        new Change(BOARD + "/responses/200", "", "ReadBoard 200: removed"),
        new Change(BOARD + "/responses/202", "{}", "ReadBoard: answers 202"),
        new Change(
            "/paths/~1api~1health/get/security", "[{\"session\":[]}]", "ReadHealth: security"),
        new Change("/components/securitySchemes/session/name", "\"s\"", "securitySchemes: changed"),
        new Change(CARD + "/required/0", "\"kind\"", "AddCard.NewCard sent: required"),
        new Change(CARD + "/properties/title", "", "AddCard.NewCard/title sent: removed"),
        new Change(CARD + "/properties/kind", "", "AddCard.NewCard/kind sent: removed"),
        new Change(
            CARD + "/properties/title/maxLength", "10", "AddCard.NewCard/title sent: maxLength"),
        new Change(
            CARD + "/properties/title/minLength", "2", "AddCard.NewCard/title sent: minLength"),
        new Change(
            CARD + "/properties/title/pattern", "\"^a\"", "AddCard.NewCard/title sent: pattern"),
        new Change(
            CARD + "/properties/title/type", "\"integer\"", "AddCard.NewCard/title sent: type"),
        new Change(
            CARD + "/properties/assignee/type",
            "\"string\"",
            "AddCard.NewCard/assignee sent: type"),
        new Change(
            "/components/schemas/AcceptSuggestions.Accepted/properties/suggestions/maxItems",
            "2",
            "AcceptSuggestions.Accepted/suggestions sent: maxItems"),
        new Change(
            "/components/schemas/BoardChoice/properties/labels/maxProperties",
            "9",
            "Map.String.BoardChoice.Mapping sent: maxProperties"),
        new Change("/components/schemas/CardKind/enum/0", "", "CardKind sent: enum"),
        new Change("/components/schemas/CardKind/enum/0", "\"wish\"", "CardKind received: enum"),
        new Change(ACCOUNT + "/properties/name", "", "Account/name received: removed"),
        new Change(ACCOUNT + "/required/1", "\"id\"", "Account received: required"),
        new Change(
            ACCOUNT + "/properties/name/type",
            "[\"string\",\"null\"]",
            "Account/name received: type"));
  }

  @ParameterizedTest
  @MethodSource("incompatible")
  void what_breaks_clients_is_reported(Change change) throws IOException {
    assertThat(DocumentChanges.incompatible(read(RELEASED), changed(change)))
        .anyMatch(line -> line.contains(change.reported()));
  }

  private static Stream<Change> compatible() {
    return Stream.of(
        new Change("/info/description", "\"Better words\"", ""),
        new Change("/paths/~1api~1new", "{\"get\":{}}", ""),
        new Change(BOARD + "/responses/404", "", ""),
        new Change(BOARD + "/parameters/1/schema/minimum", "-1", ""),
        new Change(CARD + "/properties/more", "{\"type\":\"string\"}", ""),
        new Change(CARD + "/properties/title/maxLength", "10000", ""),
        new Change(CARD + "/properties/title/minLength", "", ""),
        new Change(CARD + "/properties/title/type", "[\"string\",\"null\"]", ""),
        new Change(ACCOUNT + "/properties/more", "{\"type\":\"string\"}", ""),
        new Change(ACCOUNT + "/properties/name/maxLength", "60", ""));
  }

  @ParameterizedTest
  @MethodSource("compatible")
  void what_no_client_notices_is_not(Change change) throws IOException {
    assertThat(DocumentChanges.incompatible(read(RELEASED), changed(change))).isEmpty();
  }

  private static JsonNode changed(Change change) throws IOException {
    var document = read(RELEASED);
    var parent = document.at(change.pointer().replaceFirst("/[^/]*$", ""));
    var name = change.pointer().replaceFirst(".*/", "").replace("~1", "/");
    var value = Json.mapper().readTree(change.json().isEmpty() ? "null" : change.json());
    switch (parent) {
      case ObjectNode object when change.json().isEmpty() -> object.remove(name);
      case ObjectNode object -> object.replace(name, value);
      case ArrayNode list when change.json().isEmpty() -> list.remove(Integer.parseInt(name));
      case ArrayNode list -> list.set(Integer.parseInt(name), value);
      default -> throw new AssertionError("There is nothing at " + change.pointer());
    }
    assertThat(document).as(change.pointer()).isNotEqualTo(read(RELEASED));
    return document;
  }

  private static Stream<String> listed() throws IOException {
    return text(LISTED).lines().filter(line -> !line.startsWith("#"));
  }

  private static JsonNode read(String resource) throws IOException {
    return Json.mapper().readTree(text(resource));
  }

  private static String text(String resource) throws IOException {
    try (var file = CompatibilityTest.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

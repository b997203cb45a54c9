package dev.scopekeeper.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.api.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Lists of texts that are as long as they may be: they end by their size, and lose nothing. */
@ExtendWith(App.class)
class LongTextsTest {

  /** What memory is said to hold of a small request, and a single row besides. */
  private static final int MOST_BYTES = 1_500_000;

  @Test
  void a_history_of_long_texts_comes_in_small_pages(App app) {
    var project = app.signUp().project();
    var card = project.path("/cards/" + project.card("Card"));
    edit(project, card, 9);
    for (var list : List.of(project.path("/activity"), card + "/history")) {
      var edits =
          pages(project, list).stream()
              .filter(item -> item.get("verb").asString().equals("edited"))
              .map(item -> item.get("revision").asLong())
              .toList();
      assertThat(edits)
          .hasSize(9)
          .doesNotHaveDuplicates()
          .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }
  }

  @Test
  void long_comments_come_in_small_pages(App app) {
    var project = app.signUp().project();
    var card = project.path("/cards/" + project.card("Card"));
    comment(project, card, 49);
    assertThat(project.owner().get(card).response().bytes().length).isLessThan(MOST_BYTES);
    assertThat(pages(project, card + "/comments"))
        .extracting(comment -> comment.get("body").asString().substring(2 * 9_990))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 49).mapToObj(String::valueOf).toList());
  }

  @Test
  void an_export_has_all_of_many_long_texts(App app) {
    var project = app.signUp().project();
    var first = project.path("/cards/" + project.card("First"));
    var second = project.path("/cards/" + project.card("Second"));
    edit(project, first, 12);
    comment(project, second, 60);
    comment(project, first, 60);
    for (var i = 0; i < 70; i++) {
      project.owner().post(first + "/checklist", Map.of("id", App.id(), "text", "item " + i));
    }
    var file = Json.mapper().readTree(Fetched.export(project, project.owner(), "json").text());
    assertThat(file.get("history").valueStream())
        .filteredOn(row -> row.get("kind").asString().equals("card"))
        .hasSize(2 + 12);
    for (var card : file.get("cards")) {
      assertThat(card.get("comments").valueStream().map(said -> said.get("body").asString()))
          .extracting(body -> body.substring(2 * 9_990))
          .containsExactlyElementsOf(IntStream.range(0, 60).mapToObj(String::valueOf).toList());
    }
    assertThat(file.at("/cards/0/checklist").valueStream().map(item -> item.get("text").asString()))
        .containsExactlyElementsOf(IntStream.range(0, 70).mapToObj(i -> "item " + i).toList());
    assertThat(file.at("/cards/1/checklist")).isEmpty();
  }

  private static void edit(TestProject project, String card, int times) {
    var before = "";
    for (var i = 0; i < times; i++) {
      var after = (i % 2 == 0 ? "🚀" : "🎈").repeat(49_990) + i;
      var edited =
          project.owner().patch(card, Map.of("description", Map.of("from", before, "to", after)));
      assertThat(edited.status()).isEqualTo(200);
      before = after;
    }
  }

  private static void comment(TestProject project, String card, int times) {
    for (var i = 0; i < times; i++) {
      var comment = Map.of("id", App.id(), "body", "🚀".repeat(9_990) + i);
      assertThat(project.owner().post(card + "/comments", comment).status()).isEqualTo(201);
    }
  }

  private static List<JsonNode> pages(TestProject project, String list) {
    var all = new ArrayList<JsonNode>();
    var cursor = Optional.of("");
    while (cursor.isPresent()) {
      var answer = project.owner().get(list + cursor.get());
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.response().bytes().length).isLessThan(MOST_BYTES);
      answer.json().get("items").forEach(all::add);
      cursor =
          Optional.of(answer.json().path("next"))
              .filter(JsonNode::isString)
              .map(text -> "?cursor=" + text.asString());
    }
    return all;
  }
}

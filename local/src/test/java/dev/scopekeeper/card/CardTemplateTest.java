package dev.scopekeeper.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(App.class)
class CardTemplateTest {

  @Test
  void a_card_begins_with_what_its_template_says(App app) {
    var project = app.signUp().project();
    var template = template(project, "bug", "## What happens", "Seen\n\n Failing test first \n");
    var card = add(project, Map.of("kind", "bug", "template", template));
    var detail = project.owner().get(project.path("/cards/" + card)).json();
    assertThat(detail.get("description").asString()).isEqualTo("## What happens");
    assertThat(detail.at("/checklist/0/text").asString()).isEqualTo("Seen");
    assertThat(detail.at("/checklist/1/text").asString()).isEqualTo("Failing test first");
    assertThat(detail.at("/card/checklistTotal").asInt()).isEqualTo(2);
  }

  @Test
  void what_was_written_counts_more_than_the_template(App app) {
    var project = app.signUp().project();
    var template = template(project, "feature", "Who, what, why", "");
    var card = add(project, Map.of("description", "Mine", "template", template));
    var detail = project.owner().get(project.path("/cards/" + card)).json();
    assertThat(detail.get("description").asString()).isEqualTo("Mine");
  }

  @Test
  void a_kind_has_one_template_and_the_board_tells_it(App app) {
    var project = app.signUp().project();
    var template = template(project, "spike", "Question", "");
    var second =
        project
            .owner()
            .post(
                project.path("/templates"),
                Map.of("id", App.id(), "kind", "spike", "description", "", "checklist", ""));
    assertThat(second.status()).isEqualTo(409);
    assertThat(project.board().at("/cardTemplates/0/id").asString()).isEqualTo(template.toString());
    project.owner().delete(project.path("/templates/" + template));
    assertThat(project.board().has("cardTemplates")).isFalse();
  }

  private static UUID template(TestProject project, String kind, String text, String lines) {
    var id = App.id();
    var body = Map.of("id", id, "kind", kind, "description", text, "checklist", lines);
    assertThat(project.owner().post(project.path("/templates"), body).status()).isEqualTo(201);
    return id;
  }

  private static UUID add(TestProject project, Map<String, Object> fields) {
    var body = new java.util.HashMap<>(fields);
    var id = App.id();
    body.put("id", id);
    body.put("title", "New");
    assertThat(project.owner().post(project.path("/cards"), body).status()).isEqualTo(201);
    return id;
  }
}

package dev.scopekeeper.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(App.class)
class GroundworkTest {
  private static final List<String> OWASP =
      List.of(
          "A01:2025 Broken Access Control",
          "A02:2025 Security Misconfiguration",
          "A03:2025 Software Supply Chain Failures",
          "A04:2025 Cryptographic Failures",
          "A05:2025 Injection",
          "A06:2025 Insecure Design",
          "A07:2025 Authentication Failures",
          "A08:2025 Software or Data Integrity Failures",
          "A09:2025 Security Logging and Alerting Failures",
          "A10:2025 Mishandling of Exceptional Conditions");

  @Test
  void a_new_project_begins_with_open_questions_about_every_area(App app) {
    var checks = app.signUp().project().made().get("checks");
    var areas = checks.valueStream().map(check -> check.get("area").asString()).distinct().toList();
    assertThat(areas)
        .containsExactly(
            "useCases",
            "mvpScope",
            "architecture",
            "maintainability",
            "hardening",
            "performance",
            "testAutomation",
            "deployment");
    for (var area : areas) {
      var own = of(checks, area).stream().filter(check -> !check.has("owasp")).toList();
      assertThat(own).as(area).hasSizeBetween(3, 5);
      assertThat(own).as(area).anyMatch(check -> check.has("required"));
    }
    assertThat(checks.valueStream()).allMatch(check -> state(check).equals("open"));
  }

  @Test
  void each_entry_of_the_owasp_top_ten_of_2025_is_a_check_by_its_name(App app) {
    var checks = app.signUp().project().made().get("checks");
    var named =
        checks
            .valueStream()
            .filter(check -> check.has("owasp"))
            .map(check ->
                check.get("owasp").asString()
                    + " "
                    + check.get("question").asString().replaceFirst(":.*", ""))
            .toList();
    assertThat(named).isEqualTo(OWASP);
  }

  @Test
  void the_checks_of_a_new_project_are_one_line_of_its_history(App app) {
    var project = app.signUp().project();
    var history = project.owner().get(project.path("/activity")).json().get("items");
    assertThat(history.valueStream().filter(row -> row.get("kind").asString().equals("check")))
        .isEmpty();
    assertThat(history.valueStream().filter(row -> row.get("verb").asString().equals("imported")))
        .singleElement()
        .satisfies(row -> assertThat(row.at("/fields/0/field").asString()).isEqualTo("checks"));
  }

  @Test
  void a_check_is_answered_opened_again_and_waived_for_a_reason(App app) {
    var project = app.signUp().project();
    var check = project.check(0);
    var answered = answer(project, check, "", "Cooks.");
    assertThat(state(answered.json().at("/checks/0"))).isEqualTo("answered");
    assertThat(detail(project, check).get("answer").asString()).isEqualTo("Cooks.");
    assertThat(post(project, check, "reopen", Optional.empty())).isEqualTo(200);
    assertThat(detail(project, check).get("answer").asString()).isEqualTo("Cooks.");
    assertThat(state(detail(project, check).get("summary"))).isEqualTo("open");
    var blank = project.owner().post(path(project, check) + "/waive", Map.of("reason", " "));
    assertThat(blank.status()).isEqualTo(422);
    assertThat(blank.json().at("/errors/0/pointer").asString()).isEqualTo("#/reason");
    assertThat(post(project, check, "waive", Optional.of(Map.of("reason", "Just us."))))
        .isEqualTo(200);
    assertThat(detail(project, check).get("reason").asString()).isEqualTo("Just us.");
    answer(project, check, "Cooks.", "Cooks and bakers.");
    assertThat(detail(project, check).get("reason").asString()).isEmpty();
  }

  @Test
  void an_answer_that_is_taken_away_opens_the_check(App app) {
    var project = app.signUp().project();
    answer(project, project.check(0), "", "Cooks.");
    var taken = answer(project, project.check(0), "Cooks.", "");
    assertThat(state(taken.json().at("/checks/0"))).isEqualTo("open");
  }

  @Test
  void two_who_answer_at_once_see_both_answers_and_none_is_lost(App app) {
    var project = app.signUp().project();
    answer(project, project.check(0), "", "Cooks.");
    var second = answer(project, project.check(0), "", "Bakers.");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().at("/conflicts/0/now").asString()).isEqualTo("Cooks.");
    assertThat(detail(project, project.check(0)).get("answer").asString()).isEqualTo("Cooks.");
  }

  @Test
  void an_answer_can_be_taken_back(App app) {
    var project = app.signUp().project();
    var change = App.id();
    var body = Optional.<Object>of(Map.of("answer", Map.of("from", "", "to", "Cooks.")));
    project.owner().call("PATCH", path(project, project.check(0)) + "/answer", body, change);
    assertThat(project.owner().post(project.path("/undo"), Map.of("change", change)).status())
        .isEqualTo(200);
    assertThat(state(detail(project, project.check(0)).get("summary"))).isEqualTo("open");
    assertThat(detail(project, project.check(0)).get("answer").asString()).isEmpty();
  }

  @Test
  void the_standard_checks_that_are_missing_are_added_and_no_other(App app) {
    var project = app.signUp().project();
    var all = project.board().get("checks").size();
    answer(project, project.check(1), "", "Cooks.");
    project.owner().delete(path(project, project.check(0)));
    var added = project.owner().post(project.path("/checks/standard")).json().get("checks");
    assertThat(added).hasSize(1);
    assertThat(added.at("/0/question").asString())
        .isEqualTo(project.made().at("/checks/0/question").asString());
    assertThat(project.board().get("checks")).hasSize(all);
    var again = project.owner().post(project.path("/checks/standard"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().has("checks")).isFalse();
  }

  @Test
  void an_empty_project_gets_the_standard_checks_when_it_asks_for_them_and_can_take_them_back(
      App app) {
    var user = app.signUp();
    var id = App.id();
    var made =
        user.post(
            "/api/projects", Map.of("id", id, "key", "SK", "name", "Test", "template", "empty"));
    assertThat(made.json().has("checks")).isFalse();
    var project = new TestProject(user, id, made.json());
    var change = App.id();
    user.call("POST", project.path("/checks/standard"), Optional.empty(), change);
    assertThat(project.board().get("checks").size()).isGreaterThan(30);
    user.post(project.path("/undo"), Map.of("change", change));
    assertThat(project.board().has("checks")).isFalse();
  }

  @Test
  void use_cases_are_written_ordered_reworded_and_removed(App app) {
    var project = app.signUp().project();
    var first = useCase(project, "Scale a recipe");
    var second = useCase(project, "Print it");
    project.owner().post(project.path("/use-cases/" + second + "/move"), Map.of("spot", Map.of()));
    project
        .owner()
        .patch(
            project.path("/use-cases/" + first),
            Map.of("text", Map.of("from", "Scale a recipe", "to", "Scale it")));
    assertThat(texts(project)).containsExactly("Print it", "Scale it");
    project.owner().delete(project.path("/use-cases/" + second));
    assertThat(texts(project)).containsExactly("Scale it");
  }

  @Test
  void since_tells_what_changed_of_the_groundwork_and_what_is_gone(App app) {
    var project = app.signUp().project();
    var since = project.revision();
    answer(project, project.check(3), "", "Yes.");
    project.owner().delete(path(project, project.check(4)));
    var delta = project.owner().get(project.path("/board?since=" + since)).json();
    assertThat(delta.get("checks")).hasSize(1);
    assertThat(delta.at("/removed/0/id").asString()).isEqualTo(project.check(4));
    assertThat(delta.at("/removed/0/kind").asString()).isEqualTo("check");
  }

  private static String useCase(TestProject project, String text) {
    var id = App.id().toString();
    assertThat(
            project
                .owner()
                .post(project.path("/use-cases"), Map.of("id", id, "text", text))
                .status())
        .isEqualTo(201);
    return id;
  }

  private static List<String> texts(TestProject project) {
    return project
        .board()
        .get("useCases")
        .valueStream()
        .map(one -> one.get("text").asString())
        .toList();
  }

  private static List<JsonNode> of(JsonNode checks, String area) {
    return checks.valueStream().filter(check -> check.get("area").asString().equals(area)).toList();
  }

  private static String state(JsonNode check) {
    return check.get("state").asString();
  }

  private static String path(TestProject project, String check) {
    return project.path("/checks/" + check);
  }

  private static JsonNode detail(TestProject project, String check) {
    return project.owner().get(path(project, check)).json();
  }

  private static int post(TestProject project, String check, String what, Optional<Object> body) {
    return project.owner().call("POST", path(project, check) + "/" + what, body, App.id()).status();
  }

  private static Answer answer(TestProject project, String check, String from, String to) {
    return project
        .owner()
        .patch(path(project, check) + "/answer", Map.of("answer", Map.of("from", from, "to", to)));
  }
}

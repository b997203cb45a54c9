package dev.scopekeeper.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A project that is exported and imported is the same project. */
@ExtendWith(App.class)
class RoundTripTest {
  private static final int PROJECTS = 12;

  /** For the same projects again: {@code -Dexport.seed=…}. */
  private static final long SEED = Long.getLong("export.seed", System.nanoTime());

  @TestFactory
  Stream<DynamicTest> random_projects_come_back_the_same(App app) {
    var owner = app.signUp();
    var editor = app.signUp();
    return LongStream.range(0, PROJECTS)
        .map(i -> SEED + i)
        .mapToObj(seed ->
            DynamicTest.dynamicTest(
                "seed " + seed,
                () -> {
                  var random = new Random(seed);
                  var project = owner.project();
                  var people =
                      random.nextBoolean()
                          ? List.of(owner)
                          : List.of(owner, editor.joins(project, "editor"));
                  new RandomProject(random, project, people).live(random.nextInt(160));
                  if (random.nextInt(4) == 0) {
                    owner.post(project.path("/archive"));
                  }
                  comesBackTheSame(app, project);
                }));
  }

  @TestFactory
  Stream<DynamicTest> every_template_comes_back_the_same(App app) {
    return Stream.of("default", "demo", "empty")
        .map(template ->
            DynamicTest.dynamicTest(
                template,
                () -> {
                  var id = App.id();
                  var owner = app.signUp();
                  var made =
                      owner.post(
                          "/api/projects",
                          Map.of("id", id, "key", "SK", "name", "X", "template", template));
                  comesBackTheSame(app, new TestProject(owner, id, made.json()));
                }));
  }

  @Test
  void somebody_else_brings_it_too_and_is_not_mistaken_for_its_people(App app) {
    var owner = app.signUp();
    var project = owner.project();
    new RandomProject(new Random(7), project, List.of(owner)).live(150);
    var stranger = app.signUp();
    var exported = Exported.of(app, project.id());
    var again = Exported.of(app, exported.imported(stranger).id());
    var expected = exported.asImportedBy(username(stranger));
    assertThat(without(again.withoutMoment(), "people")).isEqualTo(without(expected, "people"));
    assertThat(again.text()).doesNotContain(username(owner));
  }

  private static void comesBackTheSame(App app, TestProject project) {
    var owner = project.owner();
    var exported = Exported.of(app, project.id());
    assertThat(exported.text()).doesNotContain(owner.account());
    var again = Exported.of(app, exported.imported(owner).id());
    assertThat(again.withoutMoment()).isEqualTo(exported.asImportedBy(username(owner)));
    var third = Exported.of(app, again.imported(owner).id());
    assertThat(third.withoutMoment()).isEqualTo(again.withoutMoment());
  }

  private static tools.jackson.databind.JsonNode without(
      tools.jackson.databind.JsonNode json, String field) {
    ((tools.jackson.databind.node.ObjectNode) json).remove(field);
    return json;
  }

  private static String username(User user) {
    return user.get("/api/me").json().at("/account/username").asString();
  }
}

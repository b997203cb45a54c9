package dev.scopekeeper.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.Left;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deleting an account removes the name of its owner and keeps what they wrote for others. */
@ExtendWith(App.class)
class DeleteAccountTest {

  private static Answer delete(User user) {
    var proof = Map.of("currentPassword", App.PASSWORD);
    return user.call("DELETE", "/api/me", Optional.of(proof), App.id());
  }

  private static User signUp(App app, String username, String name) {
    var body = Map.of("id", App.id(), "username", username, "name", name, "password", App.PASSWORD);
    return new User(app, app.nobody().post("/api/accounts", body).cookie());
  }

  private static List<String> names(Answer answer, String field) {
    return answer.json().path(field).valueStream().map(one -> one.get("name").asString()).toList();
  }

  @Test
  void their_own_projects_go_and_those_of_others_go_on_without_their_name(App app)
      throws Exception {
    var username = "zoe" + System.nanoTime();
    var zoe = signUp(app, username, "Zoë Q. Unmistakable");
    var own = Left.full(zoe);
    var shared = app.signUp().project();
    zoe.joins(shared, "editor");
    var id = zoe.account();
    var card = App.id();
    zoe.post(shared.path("/cards"), Map.of("id", card, "title", "By Zoë", "assignee", id));
    var comments = shared.path("/cards/" + card + "/comments");
    zoe.post(comments, Map.of("id", App.id(), "body", "I was here"));
    var taken = App.id();
    zoe.post(comments, Map.of("id", taken, "body", "For a moment"));
    shared.owner().delete(comments + "/" + taken);
    zoe.post(shared.path("/suggestions"), Map.of("id", App.id(), "title", "An idea"));

    var preview = zoe.get("/api/me/deletion");
    assertThat(names(preview, "deleted")).containsExactly("Full");
    assertThat(names(preview, "left")).containsExactly("Test");
    var answer = delete(zoe);
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(204);

    assertThat(zoe.get("/api/me").status()).isEqualTo(401);
    var signIn = Map.of("username", username, "password", App.PASSWORD);
    assertThat(app.nobody().post("/api/sessions", signIn).status()).isEqualTo(401);
    assertThat(Left.of(app, own.id())).isEmpty();
    assertThat(shared.board().at("/cards/0").has("assignee")).isFalse();
    assertThat(shared.board().get("members")).hasSize(1);
    var history =
        List.of(
            shared.owner().get(shared.path("/cards/" + card)),
            shared.owner().get(shared.path("/cards/" + card + "/history")),
            shared.owner().get(shared.path("/activity")));
    assertThat(history)
        .allSatisfy(one ->
            assertThat(one.response().text())
                .contains("Deleted account")
                .doesNotContain(username)
                .doesNotContain("Unmistakable"));
    assertThat(history.getFirst().json().at("/comments/0/body").asString()).isEqualTo("I was here");
    assertThat(signUp(app, username, "Somebody new").get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void nobody_leaves_others_without_an_owner(App app) {
    var owner = app.signUp();
    var project = owner.project();
    var editor = app.signUp().joins(project, "editor");
    assertThat(names(owner.get("/api/me/deletion"), "ownerless")).containsExactly("Test");
    var refused = delete(owner);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("detail").asString()).contains(": Test.", "owner first");
    assertThat(refused.json().at("/parameters/projects/0").asString()).isEqualTo("Test");
    assertThat(owner.get(project.path("/board")).status()).isEqualTo(200);
    var role = Map.of("role", Map.of("from", "editor", "to", "owner"));
    owner.patch(project.path("/members/" + editor.account()), role);
    owner.post(project.path("/archive"));
    assertThat(delete(owner).status()).isEqualTo(204);
    assertThat(editor.get(project.path("/board")).json().get("members")).hasSize(1);
  }

  @Test
  void it_takes_the_password_and_ends_invites(App app) {
    var owner = app.signUp();
    var project = owner.project();
    var other = app.signUp().joins(project, "owner");
    var invite = Map.of("id", App.id(), "role", "viewer");
    var token = owner.post(project.path("/invites"), invite).json().get("token").asString();
    var wrong = Map.of("currentPassword", "not the password");
    var refused = owner.call("DELETE", "/api/me", Optional.of(wrong), App.id());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("#/currentPassword");
    assertThat(delete(owner).status()).isEqualTo(204);
    assertThat(app.nobody().post("/api/invites/look", Map.of("token", token)).status())
        .isEqualTo(404);
    assertThat(other.get(project.path("/invites")).json().get("invites")).isEmpty();
  }

  @RepeatedTest(5)
  void of_two_owners_who_leave_at_once_one_stays(App app) throws Exception {
    var one = app.signUp();
    var project = one.project();
    var two = app.signUp().joins(project, "owner");
    app.signUp().joins(project, "viewer");
    var statuses = runConcurrently(() -> delete(one).status(), () -> delete(two).status());
    assertThat(statuses).containsExactlyInAnyOrder(204, 409);
    assertThat(countOwners(one, two, project)).isEqualTo(1);
  }

  private static List<Integer> runConcurrently(Callable<Integer> first, Callable<Integer> second)
      throws Exception {
    var barrier = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one =
          threads.submit(() -> {
            barrier.await();
            return first.call();
          });
      var two =
          threads.submit(() -> {
            barrier.await();
            return second.call();
          });
      return List.of(one.get(), two.get());
    }
  }

  private static long countOwners(User one, User two, TestProject project) {
    var stays = one.get(project.path("/board")).status() == 200 ? one : two;
    return stays
        .get(project.path("/board"))
        .json()
        .get("members")
        .valueStream()
        .filter(member -> member.get("role").asString().equals("owner"))
        .count();
  }
}

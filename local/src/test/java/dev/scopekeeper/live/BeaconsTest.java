package dev.scopekeeper.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.storage.CallTimeouts;
import dev.scopekeeper.storage.ObjectKey;
import dev.scopekeeper.storage.Storage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changes announced as on AWS: by an object in the bucket whose name only members know. */
@ExtendWith(App.class)
class BeaconsTest {
  private App app;
  private User owner;
  private TestProject project;

  @BeforeEach
  void make(App plain) {
    app = plain.announcing(new Beacons(plain.storage()));
    owner = app.signUp();
    project = owner.project();
  }

  @Test
  void a_change_is_announced_by_its_revision_and_nothing_else() {
    var name = beacon(owner);
    assertThat(name).matches("/beacons/[0-9a-f]{32}");
    assertThat(beaconText(name)).as("nothing changed yet").isEmpty();
    project.card("A secret");
    assertThat(beaconText(name)).contains(String.valueOf(project.revision()));
    assertThat(owner.patch(project.path(""), renamed()).status()).isEqualTo(200);
    assertThat(beaconText(name)).contains(String.valueOf(project.revision()));
  }

  @Test
  void only_who_reads_the_board_is_told_the_name() {
    var name = beacon(owner).substring("/beacons/".length());
    var card = Map.of("id", App.id(), "title", "New");
    for (var answer :
        List.of(
            owner.post(project.path("/cards"), card),
            owner.get("/api/projects"),
            owner.get(project.path("/activity")),
            app.signUp().get(project.path("/board")),
            app.nobody().get(project.path("/board")))) {
      assertThat(answer.json().toString()).doesNotContain(name);
    }
  }

  @Test
  void a_change_that_is_refused_or_replayed_is_not_announced() {
    var name = beacon(owner);
    var change = App.id();
    var card = Map.<String, Object>of("id", App.id(), "title", "Once");
    var path = project.path("/cards");
    assertThat(owner.call("POST", path, Optional.of(card), change).status()).isEqualTo(201);
    app.storage().delete(new ObjectKey(name.substring(1)));
    assertThat(owner.call("POST", path, Optional.of(card), change).status()).isEqualTo(201);
    assertThat(owner.post(path, Map.of("id", App.id(), "title", "")).status()).isEqualTo(422);
    assertThat(owner.post(path, card).status()).isEqualTo(409);
    var viewer = app.signUp().joins(project, "viewer");
    app.storage().delete(new ObjectKey(name.substring(1)));
    assertThat(viewer.post(path, Map.of("id", App.id(), "title", "No")).status()).isEqualTo(403);
    assertThat(beaconText(name)).isEmpty();
  }

  @Test
  void who_was_removed_hears_no_more_and_the_others_are_told_the_new_name() {
    var removed = app.signUp().joins(project, "viewer");
    var known = beacon(removed);
    assertThat(owner.delete(project.path("/members/" + removed.account())).status()).isEqualTo(200);
    var revision = String.valueOf(project.revision());
    assertThat(beaconText(known))
        .as("the others ask, and are told the new name")
        .contains(revision);
    assertThat(removed.get(project.path("/board")).status()).isEqualTo(404);
    var since = owner.get(project.path("/board?since=" + (project.revision() - 1)));
    var renewed = since.json().at("/updates/url").asString();
    assertThat(renewed).isNotEqualTo(known);
    project.card("After that");
    assertThat(beaconText(known)).contains(revision);
    assertThat(beaconText(renewed)).contains(String.valueOf(project.revision()));
  }

  @Test
  void joining_leaving_and_deleting_are_announced_too() {
    var name = beacon(owner);
    var joiner = app.signUp().joins(project, "editor");
    assertThat(beaconText(name)).contains(String.valueOf(project.revision()));
    var gone = Map.<String, Object>of("currentPassword", App.PASSWORD);
    assertThat(joiner.call("DELETE", "/api/me", Optional.of(gone), App.id()).status())
        .isEqualTo(204);
    assertThat(beaconText(name)).contains(String.valueOf(project.revision()));
    assertThat(beacon(owner)).as("the account that left knew the name").isNotEqualTo(name);
    assertThat(owner.post(project.path("/archive")).status()).isEqualTo(200);
    var last = beacon(owner);
    var before = beaconText(last);
    var confirmed = Map.<String, Object>of("project", "SK");
    assertThat(owner.call("DELETE", project.path(""), Optional.of(confirmed), App.id()).status())
        .isEqualTo(204);
    assertThat(beaconText(last)).isPresent().isNotEqualTo(before);
  }

  @Test
  void a_bucket_that_cannot_be_reached_harms_no_change(App plain) {
    var nowhere = URI.create("http://127.0.0.1:1");
    var settings = plain.files().settings(nowhere);
    var unreachable =
        new dev.scopekeeper.storage.StorageSettings(
            settings.bucket(),
            settings.region(),
            Optional.of(nowhere),
            Optional.empty(),
            settings.keys());
    try (var beacons = new Beacons(new Storage(unreachable, CallTimeouts.SHORT))) {
      var there = new User(plain.announcing(beacons), owner.cookie());
      var card = Map.of("id", App.id(), "title", "Kept");
      assertThat(there.post(project.path("/cards"), card).status()).isEqualTo(201);
      assertThat(project.titles()).contains("Kept");
    }
  }

  @Test
  void projects_that_were_there_before_have_names_of_their_own(App plain) throws SQLException {
    try (var connection = plain.source().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TEMPORARY TABLE older (id INT PRIMARY KEY)");
      statement.execute("INSERT INTO older VALUES (1), (2), (3)");
      statement.execute(migration().replace("ALTER TABLE project", "ALTER TABLE older"));
      statement.execute("INSERT INTO older (id) VALUES (4)");
      var names = new HashSet<String>();
      try (var rows = statement.executeQuery("SELECT beacon FROM older")) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      statement.execute("DROP TEMPORARY TABLE older");
      assertThat(names).hasSize(4).allMatch(name -> name.matches("[0-9a-f]{32}"));
    }
  }

  private static String migration() {
    try (var file = Database.class.getResourceAsStream("/migration/V121__project_beacon.sql")) {
      return new String(
          java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String beacon(User member) {
    var updates = member.get(project.path("/board")).json().get("updates");
    assertThat(updates.get("kind").asString()).isEqualTo("beacon");
    return updates.get("url").asString();
  }

  /** What the beacon says, as the distribution would answer. */
  private Optional<String> beaconText(String url) {
    return app.storage()
        .find(new ObjectKey(url.substring(1)))
        .map(found -> new String(app.storage().beginning(found, 100), StandardCharsets.UTF_8));
  }

  private static Map<String, Object> renamed() {
    return Map.of("purpose", Map.of("from", "", "to", "Told to members only"));
  }
}

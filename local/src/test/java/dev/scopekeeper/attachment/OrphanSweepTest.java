package dev.scopekeeper.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.api.Ids;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.storage.ObjectKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(App.class)
class OrphanSweepTest {
  private final UUID owner = Ids.generate();

  @Test
  void uploads_and_exports_go_after_a_day(App app) {
    var upload = store(app, ObjectKey.upload(owner, Ids.generate()));
    var export = store(app, ObjectKey.export(owner, Ids.generate()));
    sweep(app, Duration.ofHours(23));
    assertThat(app.storage().find(upload)).isPresent();
    assertThat(app.storage().find(export)).isPresent();
    sweep(app, Duration.ofHours(25));
    assertThat(app.storage().find(upload)).isEmpty();
    assertThat(app.storage().find(export)).isEmpty();
  }

  @Test
  void what_is_attached_stays_and_what_is_not_goes(App app) {
    var project = app.signUp().project();
    var card = project.path("/cards/" + project.card("A card"));
    var attachment = project.attachment(card, "a.txt", "hello");
    var attached = app.storage().list(ObjectKey.ATTACHMENTS + project.id() + "/").getFirst();
    // left by a failed transaction, and by a deleted project
    var twin = store(app, ObjectKey.attachment(project.id(), attachment, Ids.generate()));
    var gone = store(app, ObjectKey.attachment(owner, Ids.generate(), Ids.generate()));
    sweep(app, Duration.ofHours(23));
    assertThat(app.storage().find(twin)).isPresent();
    sweep(app, Duration.ofHours(25));
    assertThat(app.storage().find(attached.key())).isPresent();
    assertThat(app.storage().find(twin)).isEmpty();
    assertThat(app.storage().find(gone)).isEmpty();
  }

  @Test
  void what_was_removed_goes_a_day_after_that(App app) {
    var project = app.signUp().project();
    var card = project.path("/cards/" + project.card("A card"));
    var attachment = project.attachment(card, "a.txt", "hello");
    var attached = app.storage().list(ObjectKey.ATTACHMENTS + project.id() + "/").getFirst();
    project.owner().delete(card + "/attachments/" + attachment);
    sweep(app, Duration.ofHours(25));
    assertThat(app.storage().find(attached.key())).as("old, and removed a day ago").isEmpty();
    var fresh = project.attachment(card, "b.txt", "hello");
    var kept = app.storage().list(ObjectKey.ATTACHMENTS + project.id() + "/").getFirst();
    project.owner().delete(card + "/attachments/" + fresh);
    sweep(app, Duration.ofHours(23));
    assertThat(app.storage().find(kept.key())).as("removed just now").isPresent();
  }

  @Test
  void what_was_announced_counts_until_nothing_of_it_can_be_there(App app) {
    var project = app.signUp().project();
    var card = project.path("/cards/" + project.card("A card"));
    var announced = Map.of("id", App.id(), "bytes", 7);
    assertThat(project.owner().post(card + "/attachments/uploads", announced).status())
        .isEqualTo(200);
    sweep(app, Duration.ofHours(25));
    assertThat(unattachedBytes(app, project)).isEqualTo(7);
    sweep(app, Duration.ofHours(27));
    assertThat(unattachedBytes(app, project)).isZero();
  }

  @Test
  void what_a_stopped_store_left_half_written_goes_too(App app) {
    var key = ObjectKey.upload(owner, Ids.generate());
    var left = store(app, new ObjectKey(key.value() + "-" + UUID.randomUUID()));
    sweep(app, Duration.ofHours(25));
    assertThat(app.storage().find(left)).isEmpty();
  }

  private static long unattachedBytes(App app, TestProject project) {
    return new Database(app.source())
        .read(tx -> Uploads.ofProject(tx, project.id()).totalExcluding(App.id()).unattached());
  }

  private static void sweep(App app, Duration later) {
    new OrphanSweep(
            new Database(app.source()), app.storage(), Clock.offset(Clock.systemUTC(), later))
        .run();
  }

  private static ObjectKey store(App app, ObjectKey key) {
    app.store(key, new byte[1]);
    return key;
  }
}

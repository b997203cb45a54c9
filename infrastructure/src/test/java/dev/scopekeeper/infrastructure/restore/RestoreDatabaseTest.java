package dev.scopekeeper.infrastructure.restore;

import static dev.scopekeeper.infrastructure.restore.RecordedRds.CURRENT;
import static dev.scopekeeper.infrastructure.restore.RecordedRds.PASSWORD;
import static dev.scopekeeper.infrastructure.restore.RecordedRds.REPLACED;
import static dev.scopekeeper.infrastructure.restore.RecordedRds.RESTORED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.infrastructure.account.Arguments;
import dev.scopekeeper.infrastructure.account.Aws;
import dev.scopekeeper.infrastructure.account.RecordedAws;
import dev.scopekeeper.infrastructure.account.RecordedAws.Answer;
import dev.scopekeeper.infrastructure.account.RecordedAws.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.rds.model.RdsException;

class RestoreDatabaseTest {
  private static final String TIME = "2026-11-30T10:00:00Z";
  private static final List<String> WHOLE_WAY =
      List.of(
          "restore " + RESTORED,
          "password of " + RESTORED,
          "rename " + CURRENT + " to " + REPLACED,
          "rename " + RESTORED + " to " + CURRENT,
          "reboot " + REPLACED,
          "protect " + CURRENT);

  private RecordedAws recorded;
  private RecordedRds rds;
  private Aws aws;
  private final List<String> printed = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    recorded = new RecordedAws();
    rds = new RecordedRds(recorded);
    aws = recorded.aws("eu-central-1");
  }

  @AfterEach
  void stop() {
    aws.close();
    recorded.close();
    assertThat(String.join("\n", printed)).doesNotContain(PASSWORD);
  }

  @Test
  void a_restore_stands_beside_the_running_database_and_leaves_that_alone() {
    restore(TIME);
    assertThat(rds.changes()).containsExactly("restore " + RESTORED, "password of " + RESTORED);
    assertThat(rds.names()).containsExactlyInAnyOrder(CURRENT, RESTORED);
    assertThat(rds.resource(CURRENT)).isEqualTo("db-RUNNING");
    assertThat(rds.password(RESTORED)).isEqualTo(PASSWORD);
    assertThat(printed.getLast()).contains("infrastructure/restore " + TIME + " --switch");
  }

  @Test
  void the_new_instance_is_set_up_like_the_running_one() {
    restore(TIME);
    var request = asked("RestoreDBInstanceToPointInTime");
    assertThat(request.parameter("SourceDBInstanceIdentifier")).isEqualTo(CURRENT);
    assertThat(request.parameter("RestoreTime")).isEqualTo(TIME);
    assertThat(request.parameter("DBInstanceClass")).isEqualTo("db.t4g.small");
    assertThat(request.parameter("MultiAZ")).isEqualTo("false");
    assertThat(request.parameter("DBSubnetGroupName")).isEqualTo("isolated");
    assertThat(request.parameters().values()).contains("sg-1", "error");
    assertThat(request.parameter("DBParameterGroupName")).isEqualTo("many-connections");
    assertThat(request.parameter("EnableIAMDatabaseAuthentication")).isEqualTo("true");
    assertThat(request.parameter("PubliclyAccessible")).isEqualTo("false");
    assertThat(request.parameter("CACertificateIdentifier")).isEqualTo("rds-ca-rsa2048-g1");
    assertThat(request.parameters().values())
        .noneMatch(value -> value.startsWith("aws:cloudformation"));
  }

  @Test
  void the_latest_point_in_time_is_left_to_rds() {
    restore("latest");
    var request = asked("RestoreDBInstanceToPointInTime");
    assertThat(request.parameter("UseLatestRestorableTime")).isEqualTo("true");
    assertThat(request.parameters()).doesNotContainKey("RestoreTime");
  }

  @Test
  void switched_to_the_restored_database_has_the_name_and_the_old_one_is_kept() {
    restore(TIME, "--switch");
    assertThat(rds.changes()).containsExactlyElementsOf(WHOLE_WAY);
    assertSwitched();
    assertThat(printed.getLast())
        .contains("To go back:")
        .contains(
            "--db-instance-identifier " + REPLACED + " --new-db-instance-identifier " + CURRENT);
  }

  @Test
  void what_was_restored_and_compared_is_switched_to_by_a_second_run() {
    restore(TIME);
    restore(TIME, "--switch");
    assertThat(rds.changes()).containsSubsequence(WHOLE_WAY);
    assertThat(rds.changes()).filteredOn(change -> change.startsWith("restore")).hasSize(1);
    assertSwitched();
  }

  @Test
  void run_again_after_the_end_nothing_is_changed() {
    restore(TIME, "--switch");
    rds.changes().clear();
    restore(TIME, "--switch");
    assertThat(rds.changes()).isEmpty();
    assertThat(printed.getLast()).contains("The restored database serves.");
  }

  /** Refuses the n-th request, for every n: before it takes effect, and after. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void interrupted_anywhere_and_run_again_it_comes_to_the_same_end(boolean afterEffect)
      throws IOException {
    var interrupted = true;
    for (int n = 1; interrupted; n++) {
      try (var account = new RecordedAws();
          var clients = account.aws("eu-central-1")) {
        var databases = new RecordedRds(account);
        interrupted = interruptedAt(n, afterEffect, databases, clients);
        databases.filter(answer -> answer);
        run(clients, TIME, "--switch");
        assertThat(databases.changes())
            .as("interrupted at request %d", n)
            .containsSubsequence(WHOLE_WAY)
            .filteredOn(change -> !change.startsWith("password") && !change.startsWith("reboot"))
            .doesNotHaveDuplicates();
        assertThat(databases.names()).containsExactlyInAnyOrder(CURRENT, REPLACED);
        assertThat(databases.resource(CURRENT)).isEqualTo("db-RESTORED-1");
      }
    }
  }

  @Test
  void a_switch_that_was_interrupted_is_not_left_like_that() {
    restore(TIME, "--switch");
    rds.remove(CURRENT);
    assertThatThrownBy(() -> restore(TIME))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--switch goes on");
  }

  @Test
  void times_without_a_backup_and_other_words_are_refused_before_anything_happens() {
    assertThatThrownBy(() -> restore("2026-11-01T00:00:00Z"))
        .hasMessage(
            "2026-11-01T00:00:00Z cannot be restored: backups reach from 2026-11-17T02:10:00Z to"
                + " 2026-11-30T20:00:00Z");
    assertThatThrownBy(() -> restore("2026-12-24T00:00:00Z"))
        .hasMessageContaining("cannot be restored");
    assertThatThrownBy(() -> restore("yesterday"))
        .hasMessage(
            "\"yesterday\" is no time: give latest, or a time in UTC such as 2026-12-01T10:00:00Z");
    assertThatThrownBy(() -> restore()).hasMessageStartingWith("Say to which time");
    assertThatThrownBy(() -> restore("latest", "now")).hasMessageStartingWith("Say to which time");
    assertThat(rds.changes()).isEmpty();
  }

  @Test
  void another_time_than_that_of_the_restored_one_is_refused() {
    restore(TIME);
    assertThatThrownBy(() -> restore("latest", "--switch"))
        .hasMessageContaining(RESTORED + " was restored to " + TIME);
  }

  @Test
  void an_instance_that_somebody_else_made_is_not_switched_to() {
    rds.add(RESTORED);
    assertThatThrownBy(() -> restore("latest", "--switch"))
        .hasMessage(RESTORED + " was not made by this tool: rename or remove it first");
    assertThat(rds.changes()).isEmpty();
  }

  @Test
  void the_replaced_one_of_an_earlier_restore_has_to_go_before_the_next_switch() {
    rds.add(REPLACED);
    restore(TIME);
    assertThatThrownBy(() -> restore(TIME, "--switch"))
        .hasMessageContaining(REPLACED + " is still there from an earlier restore");
    assertThat(rds.resource(CURRENT)).isEqualTo("db-RUNNING");
  }

  @Test
  void nothing_is_restored_to_be_switched_to_while_a_replaced_one_has_the_name() {
    rds.add(REPLACED);
    assertThatThrownBy(() -> restore(TIME, "--switch"))
        .hasMessageContaining(REPLACED + " is still there from an earlier restore");
    assertThat(rds.changes()).isEmpty();
  }

  @Test
  void after_a_switch_another_time_is_refused_until_the_replaced_one_is_gone() {
    restore(TIME, "--switch");
    assertThatThrownBy(() -> restore("latest"))
        .hasMessageContaining(REPLACED + " is still there from an earlier restore");
    rds.remove(REPLACED);
    restore("latest");
    assertThat(rds.names()).containsExactlyInAnyOrder(CURRENT, RESTORED);
  }

  @Test
  void a_restore_that_rds_gives_up_is_not_waited_for() {
    restore(TIME);
    rds.status(RESTORED, "incompatible-network");
    assertThatThrownBy(() -> restore(TIME))
        .hasMessageContaining(RESTORED + " is incompatible-network");
  }

  @Test
  void a_missing_instance_and_a_missing_stack_are_named() {
    rds.remove(CURRENT);
    assertThatThrownBy(() -> restore(TIME)).hasMessageContaining("There is no database " + CURRENT);
    assertThatThrownBy(() -> restore("latest", "-c", "name=Other"))
        .hasMessage("There is no stack OtherData in eu-central-1");
  }

  @Test
  void a_missing_permission_is_named_with_what_aws_says() {
    rds.filter(_ ->
        Answer.xmlError(403, "AccessDenied", "not authorized to perform: rds:DescribeDBInstances"));
    assertThatExceptionOfType(RdsException.class)
        .isThrownBy(() -> restore("latest"))
        .satisfies(e ->
            assertThat(RestoreDatabase.sentence(e))
                .startsWith("AWS refused: not authorized to perform: rds:DescribeDBInstances")
                .endsWith("Nothing is lost: correct it and run again."));
    assertThat(rds.changes()).isEmpty();
  }

  private boolean interruptedAt(int n, boolean afterEffect, RecordedRds databases, Aws clients) {
    var left = new AtomicInteger(n);
    if (afterEffect) {
      databases.filter(answer -> left.decrementAndGet() == 0 ? denied() : answer);
    } else {
      databases.refuse(() -> left.decrementAndGet() == 0);
    }
    try {
      run(clients, TIME, "--switch");
      return false;
    } catch (AwsServiceException _) {
      return true;
    } finally {
      databases.refuse(() -> false);
    }
  }

  private static Answer denied() {
    return Answer.xmlError(403, "AccessDenied", "interrupted");
  }

  private void assertSwitched() {
    assertThat(rds.names()).containsExactlyInAnyOrder(CURRENT, REPLACED);
    assertThat(rds.resource(CURRENT)).isEqualTo("db-RESTORED-1");
    assertThat(rds.resource(REPLACED)).isEqualTo("db-RUNNING");
    assertThat(rds.isProtected(CURRENT)).isTrue();
    assertThat(rds.isProtected(REPLACED)).isTrue();
    assertThat(rds.retention(CURRENT)).isEqualTo(14);
    assertThat(recorded.requests())
        .extracting(Request::operation)
        .noneMatch(operation -> operation.startsWith("Delete"));
  }

  private Request asked(String operation) {
    return recorded.requests().stream()
        .filter(request -> request.operation().equals(operation))
        .findFirst()
        .orElseThrow();
  }

  private void restore(String... arguments) {
    run(aws, arguments);
  }

  private void run(Aws clients, String... arguments) {
    RestoreDatabase.run(
        clients, Arguments.of(Path.of(".."), arguments), Duration.ofNanos(1), printed::add);
  }
}

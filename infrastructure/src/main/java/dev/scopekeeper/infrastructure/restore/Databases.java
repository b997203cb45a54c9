package dev.scopekeeper.infrastructure.restore;

import dev.scopekeeper.infrastructure.account.Aws;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DBInstanceAutomatedBackup;
import software.amazon.awssdk.services.rds.model.DbInstanceNotFoundException;
import software.amazon.awssdk.services.rds.model.ModifyDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.RestoreDbInstanceToPointInTimeRequest;

/** Reads and changes RDS instances, and waits for them. */
final class Databases {
  private static final String AVAILABLE = "available";
  private static final Duration MAX_WAIT = Duration.ofHours(6);

  private final RdsClient client;
  private final Duration pause;

  /**
   * @param pause time between two polls
   */
  Databases(Aws aws, Duration pause) {
    this.client = aws.client(RdsClient.builder());
    this.pause = pause;
  }

  Optional<DBInstance> find(String name) {
    try {
      return client
          .describeDBInstances(asked -> asked.dbInstanceIdentifier(name))
          .dbInstances()
          .stream()
          .findFirst();
    } catch (DbInstanceNotFoundException _) {
      return Optional.empty();
    }
  }

  /** The backups of an instance, with the window in which it can be restored. */
  Optional<DBInstanceAutomatedBackup> backups(DBInstance instance) {
    return client
        .describeDBInstanceAutomatedBackups(asked -> asked.dbiResourceId(instance.dbiResourceId()))
        .dbInstanceAutomatedBackups()
        .stream()
        .findFirst();
  }

  void restore(RestoreDbInstanceToPointInTimeRequest request) {
    client.restoreDBInstanceToPointInTime(request);
  }

  /** Changes an instance immediately, not in its next maintenance window. */
  void modify(String name, Consumer<ModifyDbInstanceRequest.Builder> change) {
    client.modifyDBInstance(
        request -> change.accept(request.dbInstanceIdentifier(name).applyImmediately(true)));
  }

  void reboot(String name) {
    client.rebootDBInstance(asked -> asked.dbInstanceIdentifier(name));
  }

  /**
   * Waits until an instance is available and has no pending changes.
   *
   * @throws Refusal if it failed, or takes hours
   */
  DBInstance awaitAvailable(String name) {
    await(name, found -> found.filter(Databases::isReady).isPresent());
    return find(name).orElseThrow(() -> new Refusal(name + " is gone again"));
  }

  /** Waits until no instance has this name. */
  void awaitGone(String name) {
    await(name, Optional::isEmpty);
  }

  private void await(String name, Predicate<Optional<DBInstance>> end) {
    for (long polls = MAX_WAIT.dividedBy(pause); polls > 0; polls--) {
      var found = find(name);
      found.ifPresent(Databases::requireHealth);
      if (end.test(found)) {
        return;
      }
      sleep();
    }
    throw new Refusal(
        "%s takes longer than %d hours: look at it, then run again"
            .formatted(name, MAX_WAIT.toHours()));
  }

  private static boolean isReady(DBInstance instance) {
    var pending = instance.pendingModifiedValues();
    return AVAILABLE.equals(instance.dbInstanceStatus())
        && (pending == null
            || (pending.dbInstanceIdentifier() == null && pending.masterUserPassword() == null));
  }

  private static void requireHealth(DBInstance instance) {
    var status = instance.dbInstanceStatus();
    if (status.matches("failed|restore-error|storage-full|incompatible-.*|inaccessible-.*")) {
      throw new Refusal(
          ("%s is %s: aws rds describe-events --source-type db-instance --source-identifier %s says"
                  + " why")
              .formatted(instance.dbInstanceIdentifier(), status, instance.dbInstanceIdentifier()));
    }
  }

  private void sleep() {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted. Nothing is lost: run again");
    }
  }
}

package dev.scopekeeper.infrastructure.restore;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.rds.model.DBInstance;

/**
 * Restores a database in steps that can be interrupted: the progress is read from RDS. It deletes
 * nothing.
 */
final class Restore {
  private final Databases databases;
  private final Names names;
  private final Supplier<String> password;
  private final Consumer<String> print;

  /**
   * @param password password of the administrator, read when needed
   */
  Restore(Databases databases, Names names, Supplier<String> password, Consumer<String> print) {
    this.databases = databases;
    this.names = names;
    this.password = password;
    this.print = print;
  }

  /**
   * Continues until the restored database is beside the running one, or in its place.
   *
   * @param inPlace whether the restored one takes the name, and so the address, of the running one
   * @throws Refusal in one line, if it cannot continue
   */
  void run(Target target, boolean inPlace) {
    switch (Situation.of(databases, names)) {
      case Situation.NotRestored(var current) -> {
        requireNameFree(current, inPlace);
        requireWithin(target, current);
        restore(current, target);
        settle(target, inPlace);
      }
      case Situation.Restored(var current, var restored) -> {
        requireSame(target, restored);
        requireNameFree(current, inPlace);
        settle(target, inPlace);
      }
      case Situation.HalfSwitched() -> {
        if (!inPlace) {
          throw new Refusal(
              "A switch was interrupted, so the site has no database: infrastructure/restore %s"
                      .formatted(target.text())
                  + " --switch goes on");
        }
        takeName();
        finish();
      }
      case Situation.Switched(var current, var _) -> {
        requireEnded(target, current);
        finish();
      }
      case Situation.Missing() ->
          throw new Refusal(
              ("There is no database %s in this account and region. If it was deleted, its backups"
                      + " may be left: aws rds describe-db-instance-automated-backups")
                  .formatted(names.current()));
    }
  }

  private void restore(DBInstance current, Target target) {
    step(1, "restore %s as %s".formatted(target.text(), names.restored()), "10 to 60 minutes");
    databases.restore(RestoreRequest.of(current, names.restored(), target));
  }

  /** Sets the current password: the backup contains the one of its time. */
  private void settle(Target target, boolean inPlace) {
    step(2, "wait for it, and set the administrator's password", "5 minutes after the restore");
    databases.awaitAvailable(names.restored());
    databases.modify(names.restored(), change -> change.masterUserPassword(password.get()));
    var restored = databases.awaitAvailable(names.restored());
    if (inPlace) {
      giveUpName();
      takeName();
      finish();
    } else {
      print.accept(Instructions.compare(names, restored, target));
    }
  }

  private void giveUpName() {
    step(
        3,
        "rename the running one to %s; from here the site answers 503".formatted(names.replaced()),
        "2 to 10 minutes");
    rename(names.current(), names.replaced());
  }

  private void takeName() {
    databases.awaitAvailable(names.replaced());
    step(
        4,
        "rename the restored one to %s; then the site answers again".formatted(names.current()),
        "2 to 10 minutes");
    rename(names.restored(), names.current());
    databases.awaitAvailable(names.current());
  }

  /** Deletion protection comes last: it marks the restore as finished for a later run. */
  private void finish() {
    var current = databases.awaitAvailable(names.current());
    if (!current.deletionProtection()) {
      step(
          5,
          "restart " + names.replaced() + ", to which functions may still be connected",
          "2 minutes");
      var replaced = databases.awaitAvailable(names.replaced());
      databases.reboot(names.replaced());
      step(6, "turn on backups and deletion protection", "1 minute");
      databases.modify(
          names.current(),
          change ->
              change
                  .deletionProtection(true)
                  .backupRetentionPeriod(replaced.backupRetentionPeriod())
                  .preferredBackupWindow(replaced.preferredBackupWindow())
                  .preferredMaintenanceWindow(replaced.preferredMaintenanceWindow()));
    }
    print.accept(Instructions.switched(names));
  }

  /** Does nothing if the instance is gone or being renamed already. */
  private void rename(String from, String to) {
    databases
        .find(from)
        .filter(found -> !isBeingRenamed(found, to))
        .ifPresent(_ -> databases.modify(from, change -> change.newDBInstanceIdentifier(to)));
    databases.awaitGone(from);
  }

  private static boolean isBeingRenamed(DBInstance instance, String to) {
    return Optional.ofNullable(instance.pendingModifiedValues())
        .map(pending -> to.equals(pending.dbInstanceIdentifier()))
        .orElse(false);
  }

  private void requireWithin(Target target, DBInstance current) {
    switch (target) {
      case Target.Latest() -> {}
      case Target.At(var time) -> {
        var window =
            databases
                .backups(current)
                .orElseThrow(() -> new Refusal(names.current() + " has no backups"))
                .restoreWindow();
        requireBetween(time, window.earliestTime(), window.latestTime());
      }
    }
  }

  private static void requireBetween(Instant time, Instant earliest, Instant latest) {
    if (time.isBefore(earliest) || time.isAfter(latest)) {
      throw new Refusal(
          "%s cannot be restored: backups reach from %s to %s".formatted(time, earliest, latest));
    }
  }

  private static void requireSame(Target target, DBInstance restored) {
    var restoredTo = Situation.restoredTo(restored);
    if (restoredTo.isEmpty()) {
      throw new Refusal(
          "%s was not made by this tool: rename or remove it first"
              .formatted(restored.dbInstanceIdentifier()));
    }
    if (!restoredTo.get().equals(target.text())) {
      throw new Refusal(
          ("%s was restored to %s: go on with infrastructure/restore %s, or rename or remove it"
                  + " first")
              .formatted(restored.dbInstanceIdentifier(), restoredTo.get(), restoredTo.get()));
    }
  }

  /** Rejects another point in time, which would lose the only way back. */
  private void requireEnded(Target target, DBInstance current) {
    if (!Situation.restoredTo(current).equals(Optional.of(target.text()))) {
      throw new Refusal(Instructions.nameTaken(names));
    }
  }

  private void requireNameFree(DBInstance current, boolean inPlace) {
    var taken =
        databases
            .find(names.replaced())
            .filter(replaced -> !replaced.dbiResourceId().equals(current.dbiResourceId()))
            .isPresent();
    if (inPlace && taken) {
      throw new Refusal(Instructions.nameTaken(names));
    }
  }

  private void step(int number, String what, String usually) {
    print.accept("%d. %s (usually %s)".formatted(number, what, usually));
  }
}

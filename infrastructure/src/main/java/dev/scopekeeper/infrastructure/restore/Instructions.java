package dev.scopekeeper.infrastructure.restore;

import software.amazon.awssdk.services.rds.model.DBInstance;

/** The instructions for the operator after each stage of a restore. */
final class Instructions {

  private Instructions() {}

  static String compare(Names names, DBInstance restored, Target target) {
    return """
    The restored database stands beside the running one, which was not touched:
      %s, MariaDB %s, %d GB, at %s
    Compare: docs/deploy.md, "Restore". To put it in the place of the running one:
      infrastructure/restore %s --switch
    To remove it instead:
      aws rds delete-db-instance --db-instance-identifier %s --skip-final-snapshot\
    """
        .formatted(
            names.restored(),
            restored.engineVersion(),
            restored.allocatedStorage(),
            restored.endpoint().address(),
            target.text(),
            names.restored());
  }

  static String switched(Names names) {
    return """
    The restored database serves. The one before it is kept as %2$s.
    What was written between the restored point in time and the switch is in %2$s only.
    To go back:
      aws rds modify-db-instance --db-instance-identifier %1$s --new-db-instance-identifier %3$s --apply-immediately
      aws rds wait db-instance-available --db-instance-identifier %3$s
      aws rds modify-db-instance --db-instance-identifier %2$s --new-db-instance-identifier %1$s --apply-immediately
      aws rds wait db-instance-available --db-instance-identifier %1$s
      aws rds reboot-db-instance --db-instance-identifier %3$s
    When nobody needs it any more, remove the one before; a last snapshot is kept:
      aws rds modify-db-instance --db-instance-identifier %2$s --no-deletion-protection --apply-immediately
      aws rds delete-db-instance --db-instance-identifier %2$s --final-db-snapshot-identifier %2$s-last\
    """
        .formatted(names.current(), names.replaced(), names.restored());
  }

  static String nameTaken(Names names) {
    return ("%1$s is still there from an earlier restore and has the name that the running one would"
            + " get. Remove it first: aws rds modify-db-instance --db-instance-identifier %1$s"
            + " --no-deletion-protection --apply-immediately, then aws rds delete-db-instance"
            + " --db-instance-identifier %1$s --final-db-snapshot-identifier %1$s-last")
        .formatted(names.replaced());
  }
}

package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.account.Aws;
import java.util.regex.Pattern;

/**
 * Checks how many SnapStart snapshots may be created at once.
 *
 * @param atOnce number that a deployment creates
 */
record SnapshotQuotaCheck(Aws aws, int atOnce) implements Check {
  private static final Pattern NAME =
      Pattern.compile("snapstart|concurrent snapshot", Pattern.CASE_INSENSITIVE);

  @Override
  public String subject() {
    return "SnapStart snapshots";
  }

  @Override
  public String permission() {
    return Quotas.PERMISSION;
  }

  @Override
  public Outcome run() {
    var quota = Quotas.find(aws, "lambda", NAME);
    if (quota.isEmpty()) {
      return new Outcome.Ok(
          ("%d at a time; AWS publishes no quota for it. A deployment that fails with \"concurrent"
                  + " snapshot creation limit\" is tried again with -c snapshotsAtOnce=4")
              .formatted(atOnce));
    }
    var limit = quota.get().value().intValue();
    var found = "%d at a time, %s is %d".formatted(atOnce, quota.get().quotaName(), limit);
    return atOnce <= limit
        ? new Outcome.Ok(found)
        : new Outcome.Stop(found, "deploy with -c snapshotsAtOnce=" + limit);
  }
}

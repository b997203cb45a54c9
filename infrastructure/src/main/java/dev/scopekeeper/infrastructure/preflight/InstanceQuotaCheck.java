package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.account.Aws;
import dev.scopekeeper.infrastructure.account.Stacks;
import java.util.Optional;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.AccountQuota;

/**
 * Checks whether the account may have one more database. The first deployment creates one, and so
 * does a restore.
 *
 * @param dataStack the stack that keeps the database
 */
record InstanceQuotaCheck(Aws aws, String dataStack) implements Check {
  private static final String REQUEST =
      "aws service-quotas list-service-quotas --service-code rds names \"DB instances\"; ask for"
          + " more of it with request-service-quota-increase";

  @Override
  public String subject() {
    return "RDS instances";
  }

  @Override
  public String permission() {
    return "rds:DescribeAccountAttributes";
  }

  @Override
  public Outcome run() {
    return quota()
        .map(this::compare)
        .orElseGet(
            () -> new Outcome.Warn("RDS returns no quota", "look under Service Quotas, RDS"));
  }

  private Outcome compare(AccountQuota quota) {
    var found = "%d of %d used".formatted(quota.used(), quota.max());
    if (quota.used() < quota.max()) {
      return new Outcome.Ok(found);
    }
    return new Stacks(aws).find(dataStack).filter(Stacks::isFinished).isPresent()
        ? new Outcome.Warn(found + ", so a restore would be refused", REQUEST)
        : new Outcome.Stop(found, REQUEST);
  }

  private Optional<AccountQuota> quota() {
    try (var client = aws.client(RdsClient.builder())) {
      return client.describeAccountAttributes().accountQuotas().stream()
          .filter(quota -> quota.accountQuotaName().equals("DBInstances"))
          .findFirst();
    }
  }
}

package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.account.Aws;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.OrderableDBInstanceOption;

/**
 * Checks whether the region offers MariaDB 11.4 in the configured class.
 *
 * @param instanceClass with or without the prefix {@code db.}
 */
record InstanceClassCheck(Aws aws, String instanceClass, boolean multiAz) implements Check {
  private static final String RELEASE = "11.4.";

  @Override
  public String subject() {
    return "Database class";
  }

  @Override
  public String permission() {
    return "rds:DescribeOrderableDBInstanceOptions";
  }

  @Override
  public Outcome run() {
    var name = instanceClass.startsWith("db.") ? instanceClass : "db." + instanceClass;
    try (var client = aws.client(RdsClient.builder())) {
      var offered =
          client
              .describeOrderableDBInstanceOptionsPaginator(
                  asked -> asked.engine("mariadb").dbInstanceClass(name).vpc(true))
              .orderableDBInstanceOptions()
              .stream()
              .filter(option -> option.engineVersion().startsWith(RELEASE))
              .filter(option -> "gp3".equals(option.storageType()))
              .filter(option -> !multiAz || option.multiAZCapable())
              .toList();
      if (offered.isEmpty()) {
        return new Outcome.Stop(
            "%s cannot be ordered in %s for MariaDB 11.4".formatted(name, aws.region().id()),
            "choose another with -c instanceClass=…, of those that `aws rds"
                + " describe-orderable-db-instance-options --engine mariadb --query"
                + " 'OrderableDBInstanceOptions[].DBInstanceClass'` names");
      }
      if (offered.stream()
          .noneMatch(OrderableDBInstanceOption::supportsIAMDatabaseAuthentication)) {
        return new Outcome.Stop(
            "%s has no IAM authentication in %s".formatted(name, aws.region().id()),
            "choose another class with -c instanceClass=…, or another region");
      }
      return new Outcome.Ok(name + " can be ordered for MariaDB 11.4");
    }
  }
}

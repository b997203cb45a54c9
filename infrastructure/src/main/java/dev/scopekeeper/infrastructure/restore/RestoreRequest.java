package dev.scopekeeper.infrastructure.restore;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.RestoreDbInstanceToPointInTimeRequest;
import software.amazon.awssdk.services.rds.model.Tag;
import software.amazon.awssdk.services.rds.model.VpcSecurityGroupMembership;

/**
 * Creates the request for a new instance with the settings of the running one. A plain restore
 * would use defaults.
 */
final class RestoreRequest {

  private RestoreRequest() {}

  static RestoreDbInstanceToPointInTimeRequest of(DBInstance current, String name, Target target) {
    var request =
        RestoreDbInstanceToPointInTimeRequest.builder()
            .sourceDBInstanceIdentifier(current.dbInstanceIdentifier())
            .targetDBInstanceIdentifier(name)
            .dbInstanceClass(current.dbInstanceClass())
            .multiAZ(current.multiAZ())
            .dbSubnetGroupName(current.dbSubnetGroup().dbSubnetGroupName())
            .vpcSecurityGroupIds(securityGroups(current))
            .dbParameterGroupName(current.dbParameterGroups().getFirst().dbParameterGroupName())
            .storageType(current.storageType())
            .maxAllocatedStorage(current.maxAllocatedStorage())
            .caCertificateIdentifier(current.caCertificateIdentifier())
            .enableCloudwatchLogsExports(current.enabledCloudwatchLogsExports())
            .autoMinorVersionUpgrade(current.autoMinorVersionUpgrade())
            .copyTagsToSnapshot(current.copyTagsToSnapshot())
            .enableIAMDatabaseAuthentication(true)
            .publiclyAccessible(false)
            .deletionProtection(false)
            .tags(tags(current, target));
    return switch (target) {
      case Target.Latest() -> request.useLatestRestorableTime(true).build();
      case Target.At(var time) -> request.restoreTime(time).build();
    };
  }

  private static List<String> securityGroups(DBInstance current) {
    return current.vpcSecurityGroups().stream()
        .map(VpcSecurityGroupMembership::vpcSecurityGroupId)
        .toList();
  }

  /** Tags that begin with "aws:" are CloudFormation's, and refused. */
  private static List<Tag> tags(DBInstance current, Target target) {
    var tags =
        new ArrayList<>(
            current.tagList().stream()
                .filter(tag -> !tag.key().startsWith("aws:"))
                .filter(tag -> !tag.key().equals(Situation.TAG))
                .toList());
    tags.add(Tag.builder().key(Situation.TAG).value(target.text()).build());
    return tags;
  }
}

package dev.scopekeeper.infrastructure;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.rds.CaCertificate;
import software.amazon.awscdk.services.rds.Credentials;
import software.amazon.awscdk.services.rds.DatabaseInstance;
import software.amazon.awscdk.services.rds.DatabaseInstanceEngine;
import software.amazon.awscdk.services.rds.IInstanceEngine;
import software.amazon.awscdk.services.rds.MariaDbEngineVersion;
import software.amazon.awscdk.services.rds.MariaDbInstanceEngineProps;
import software.amazon.awscdk.services.rds.ParameterGroup;
import software.amazon.awscdk.services.rds.StorageType;
import software.constructs.Construct;

/** RDS for MariaDB 11.4: encrypted, backed up, reached from the functions only. */
final class MariaDb extends Construct {
  static final String SCHEMA = "scopekeeper";
  private static final int GIGABYTES = 20;
  private static final int MOST_GIGABYTES = 200;

  /**
   * @param network where it stands
   */
  record Props(Network network, Settings settings) {}

  private final DatabaseInstance instance;

  MariaDb(Construct scope, String id, Props props) {
    super(scope, id);
    var engine =
        DatabaseInstanceEngine.mariaDb(
            MariaDbInstanceEngineProps.builder().version(MariaDbEngineVersion.VER_11_4_10).build());
    instance =
        DatabaseInstance.Builder.create(this, "Instance")
            .engine(engine)
            .instanceType(new InstanceType(props.settings().instanceClass()))
            .vpc(props.network().vpc())
            .vpcSubnets(Network.isolated())
            .securityGroups(List.of(props.network().database()))
            .publiclyAccessible(false)
            .databaseName(SCHEMA)
            .credentials(Credentials.fromUsername("administrator"))
            .manageMasterUserPassword(true)
            .iamAuthentication(true)
            .parameterGroup(parameters(engine))
            .caCertificate(CaCertificate.RDS_CA_RSA2048_G1)
            .storageType(StorageType.GP3)
            .allocatedStorage(GIGABYTES)
            .maxAllocatedStorage(MOST_GIGABYTES)
            .storageEncrypted(true)
            .multiAz(props.settings().multiAz())
            .backupRetention(Duration.days(14))
            .preferredBackupWindow("02:00-03:00")
            .preferredMaintenanceWindow("sun:03:30-sun:04:30")
            .autoMinorVersionUpgrade(true)
            .cloudwatchLogsExports(List.of("error"))
            .copyTagsToSnapshot(true)
            .deletionProtection(true)
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
  }

  DatabaseInstance instance() {
    return instance;
  }

  /** Where functions find it (JDBC). */
  String url() {
    return "jdbc:mariadb://%s:%s/%s"
        .formatted(
            instance.getDbInstanceEndpointAddress(), instance.getDbInstanceEndpointPort(), SCHEMA);
  }

  /** For many short connections, and behaving as the MariaDB of every test does. */
  private ParameterGroup parameters(IInstanceEngine engine) {
    return ParameterGroup.Builder.create(this, "Parameters")
        .engine(engine)
        .description("Scopekeeper: many short connections, TLS only")
        .removalPolicy(RemovalPolicy.RETAIN)
        .parameters(
            Map.of(
                "require_secure_transport", "1",
                "thread_handling", "pool-of-threads",
                "max_connections", "400",
                "wait_timeout", "3600",
                "innodb_snapshot_isolation", "1",
                "character_set_server", "utf8mb4",
                "collation_server", "utf8mb4_uca1400_ai_ci",
                "log_bin_trust_function_creators", "0"))
        .build();
  }
}

package dev.scopekeeper.infrastructure;

import dev.scopekeeper.database.SignInUser;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.rds.CaCertificate;
import software.amazon.awscdk.services.rds.Credentials;
import software.amazon.awscdk.services.rds.DatabaseInstance;
import software.amazon.awscdk.services.rds.DatabaseInstanceEngine;
import software.amazon.awscdk.services.rds.DatabaseSecret;
import software.amazon.awscdk.services.rds.IInstanceEngine;
import software.amazon.awscdk.services.rds.MariaDbEngineVersion;
import software.amazon.awscdk.services.rds.MariaDbInstanceEngineProps;
import software.amazon.awscdk.services.rds.ParameterGroup;
import software.amazon.awscdk.services.rds.StorageType;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/** RDS for MariaDB 11.4: encrypted, backed up, reached from the functions only. */
final class MariaDb extends Construct {
  static final String SCHEMA = "scopekeeper";
  private static final String ADMINISTRATOR = "administrator";
  private static final int GIGABYTES = 20;
  private static final int MOST_GIGABYTES = 200;

  /**
   * Half of the memory, as RDS computes it. The rest is for connections and for IAM sign-in, which
   * takes 300 to 1,000 MiB.
   */
  private static final String HALF = "{DBInstanceClassMemory*1/2}";

  /** Seconds until an idle connection is closed. Lambda keeps idle environments for longer. */
  private static final String IDLE = "600";

  /**
   * @param network the network of the instance
   */
  record Props(Network network, Settings settings) {}

  private final DatabaseSecret administrator;
  private final DatabaseInstance instance;

  MariaDb(Construct scope, String id, Props props) {
    super(scope, id);
    var engine =
        DatabaseInstanceEngine.mariaDb(
            // no patch version: RDS withdraws them
            MariaDbInstanceEngineProps.builder()
                .version(MariaDbEngineVersion.of("11.4", "11.4"))
                .build());
    // RDS could manage it, but then refuses replicas and blue/green deployments
    administrator =
        DatabaseSecret.Builder.create(this, "Administrator").username(ADMINISTRATOR).build();
    administrator.applyRemovalPolicy(PrivateBucket.KEPT);
    instance =
        DatabaseInstance.Builder.create(this, "Instance")
            .engine(engine)
            .instanceType(new InstanceType(props.settings().instanceClass()))
            .vpc(props.network().vpc())
            .vpcSubnets(Network.isolated())
            .securityGroups(List.of(props.network().database()))
            .publiclyAccessible(false)
            .databaseName(SCHEMA)
            .credentials(Credentials.fromSecret(administrator, ADMINISTRATOR))
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
            .deletionProtection(props.settings().guarded())
            .removalPolicy(PrivateBucket.KEPT)
            .build();
  }

  DatabaseInstance instance() {
    return instance;
  }

  /** The credential of the administrator. */
  ISecret administrator() {
    return administrator;
  }

  /**
   * Allows a role to sign in as the user of the functions, on any instance: a restored one has a
   * new id.
   */
  void allowSignIn(Role role) {
    FunctionRole.allow(
        role,
        List.of("rds-db:connect"),
        Stack.of(this)
            .formatArn(
                ArnComponents.builder()
                    .service("rds-db")
                    .resource("dbuser")
                    .resourceName("*/" + SignInUser.NAME)
                    .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                    .build()));
  }

  /** The JDBC URL for functions. */
  String url() {
    return url(instance.getDbInstanceEndpointAddress(), instance.getDbInstanceEndpointPort());
  }

  /** The JDBC URL of the schema at an address. */
  static String url(String address, String port) {
    return "jdbc:mariadb://%s:%s/%s".formatted(address, port, SCHEMA);
  }

  /**
   * Parameters for many short connections with TLS only. RDS does not accept every parameter of
   * MariaDB; tables and sessions set their own character set and isolation.
   */
  private ParameterGroup parameters(IInstanceEngine engine) {
    return ParameterGroup.Builder.create(this, "Parameters")
        .engine(engine)
        .description("Scopekeeper: many short connections, TLS only")
        .removalPolicy(PrivateBucket.KEPT)
        .parameters(
            Map.of(
                "require_secure_transport", "1",
                "thread_handling", "pool-of-threads",
                "max_connections", "400",
                "wait_timeout", IDLE,
                "innodb_buffer_pool_size", HALF))
        .build();
  }
}

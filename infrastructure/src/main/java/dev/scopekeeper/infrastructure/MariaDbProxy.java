package dev.scopekeeper.infrastructure;

import dev.scopekeeper.database.ConnectionSettings;
import dev.scopekeeper.database.SignInUser;
import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SecurityGroupImportOptions;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.rds.ClientPasswordAuthType;
import software.amazon.awscdk.services.rds.DatabaseInstance;
import software.amazon.awscdk.services.rds.DatabaseInstanceAttributes;
import software.amazon.awscdk.services.rds.DatabaseInstanceEngine;
import software.amazon.awscdk.services.rds.DatabaseProxy;
import software.amazon.awscdk.services.rds.DatabaseSecret;
import software.amazon.awscdk.services.rds.IDatabaseInstance;
import software.amazon.awscdk.services.rds.ProxyTarget;
import software.amazon.awscdk.services.rds.SessionPinningFilter;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/**
 * RDS Proxy, which shares connections to MariaDB among functions. It is part of the application
 * stack, so that the stack of the data does not change with it.
 */
final class MariaDbProxy extends Construct {
  private static final int PORT = 3306;

  /**
   * Percentage of MariaDB's connections. The rest is for rehearsals, migrations, the sweep and
   * operators.
   */
  private static final int SHARE = 75;

  /** Shorter than the timeout of a request, so that it can be rejected with Retry-After. */
  private static final Duration WAIT = Duration.seconds(5);

  /** Idle timeout of a connection from a function's environment; idle ones cost little. */
  private static final Duration IDLE = Duration.minutes(30);

  /**
   * @param name name of the deployment
   */
  record Props(String name, Network network, MariaDb mariaDb) {}

  private final DatabaseSecret secret;
  private final DatabaseProxy proxy;

  MariaDbProxy(Construct scope, String id, Props props) {
    super(scope, id);
    var functions = functions(props.network());
    functions.getConnections().allowInternally(Port.tcp(PORT), "functions sign in at the proxy");
    secret = DatabaseSecret.Builder.create(this, "Secret").username(SignInUser.PROXIED).build();
    proxy =
        DatabaseProxy.Builder.create(this, "Pool")
            .dbProxyName(props.name().toLowerCase(Locale.ROOT))
            .proxyTarget(ProxyTarget.fromInstance(target(props.mariaDb())))
            .vpc(props.network().vpc())
            .vpcSubnets(Network.isolated())
            // in the security group that MariaDB accepts already
            .securityGroups(List.of(functions))
            .secrets(List.of(secret))
            .iamAuth(true)
            .clientPasswordAuthType(ClientPasswordAuthType.MYSQL_NATIVE_PASSWORD)
            .requireTls(true)
            .initQuery(ConnectionSettings.initQuery())
            // the driver sets variables to track changes, the same in every function
            .sessionPinningFilters(List.of(SessionPinningFilter.EXCLUDE_VARIABLE_SETS))
            .maxConnectionsPercent(SHARE)
            .borrowTimeout(WAIT)
            .idleClientTimeout(IDLE)
            .build();
  }

  /** The password of the proxy user. */
  ISecret secret() {
    return secret;
  }

  /** The proxy itself. It registers MariaDB only once its user can sign in. */
  Construct pool() {
    return proxy;
  }

  void allowSignIn(Role role) {
    proxy.grantConnect(role, SignInUser.PROXIED);
  }

  /** The JDBC URL for functions. */
  String url() {
    return MariaDb.url(proxy.getEndpoint(), String.valueOf(PORT));
  }

  /** The same security group, imported so that its rules belong to this stack. */
  private ISecurityGroup functions(Network network) {
    return SecurityGroup.fromSecurityGroupId(
        this,
        "Functions",
        network.functions().getSecurityGroupId(),
        SecurityGroupImportOptions.builder().allowAllOutbound(false).build());
  }

  /** The same instance, imported so that its security group gets no second rule for the port. */
  private IDatabaseInstance target(MariaDb mariaDb) {
    var instance = mariaDb.instance();
    return DatabaseInstance.fromDatabaseInstanceAttributes(
        this,
        "Target",
        DatabaseInstanceAttributes.builder()
            .engine(DatabaseInstanceEngine.MARIADB)
            .instanceIdentifier(instance.getInstanceIdentifier())
            .instanceEndpointAddress(instance.getDbInstanceEndpointAddress())
            .port(PORT)
            .securityGroups(List.of())
            .build());
  }
}

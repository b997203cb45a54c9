package dev.scopekeeper.infrastructure;

import dev.scopekeeper.aws.HandOverCredential;
import dev.scopekeeper.aws.MigrateDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.triggers.Trigger;
import software.constructs.Construct;

/**
 * Migrates the schema at every deployment, before the functions of routes change. A failure fails
 * the deployment, and the old version keeps serving.
 */
final class Migrations extends Construct {
  private static final Duration TIMEOUT = Duration.minutes(14);

  /** Permissions to read and rotate the password of the administrator. */
  private static final List<String> ROTATION =
      List.of(
          "secretsmanager:GetSecretValue",
          "secretsmanager:PutSecretValue",
          "secretsmanager:UpdateSecretVersionStage");

  /**
   * @param proxySecret secret of the RDS Proxy user, which the migrations create
   */
  record Props(
      Code code,
      String prefix,
      Network network,
      MariaDb mariaDb,
      Optional<ISecret> proxySecret,
      LogGroup log) {}

  private final Trigger trigger;

  Migrations(Construct scope, String id, Props props) {
    super(scope, id);
    var inside = inside(props);
    var outside = outside(props, inside);
    trigger =
        Trigger.Builder.create(this, "Trigger")
            .handler(outside)
            .timeout(TIMEOUT)
            .executeAfter(List.of(inside))
            .build();
  }

  /** Delays changes of a construct until the schema is migrated. */
  void before(Construct dependent) {
    trigger.executeBefore(dependent);
  }

  private Function inside(Props props) {
    return JavaFunction.of(
            this,
            "Inside",
            new JavaFunction.Props(
                props.code(),
                MigrateDatabase.class,
                props.prefix() + "MigrateDatabase",
                Map.of(
                    "DATABASE_URL",
                    props.mariaDb().url(),
                    "DATABASE_OPTIONS",
                    FunctionEnvironment.TLS),
                FunctionRole.inside(this, "InsideRole", props.log()),
                props.log(),
                Optional.of(props.network()),
                512,
                TIMEOUT))
        .build();
  }

  private Function outside(Props props, Function inside) {
    var secret = props.mariaDb().administrator();
    var role = FunctionRole.outside(this, "OutsideRole", props.log());
    FunctionRole.allow(role, ROTATION, secret.getSecretArn());
    FunctionRole.allow(role, List.of("lambda:InvokeFunction"), inside.getFunctionArn());
    var environment = new TreeMap<String, String>();
    environment.put("DATABASE_SECRET", secret.getSecretArn());
    environment.put("MIGRATE_FUNCTION", inside.getFunctionName());
    props
        .proxySecret()
        .ifPresent(proxy -> {
          FunctionRole.allow(role, List.of("secretsmanager:GetSecretValue"), proxy.getSecretArn());
          environment.put("PROXY_SECRET", proxy.getSecretArn());
        });
    return JavaFunction.of(
            this,
            "Outside",
            new JavaFunction.Props(
                props.code(),
                HandOverCredential.class,
                props.prefix() + "HandOverCredential",
                environment,
                role,
                props.log(),
                Optional.empty(),
                512,
                TIMEOUT))
        .build();
  }
}

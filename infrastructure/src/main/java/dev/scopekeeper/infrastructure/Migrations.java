package dev.scopekeeper.infrastructure;

import dev.scopekeeper.aws.HandOverCredential;
import dev.scopekeeper.aws.MigrateDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.triggers.Trigger;
import software.constructs.Construct;

/**
 * Brings the schema up to date at every deployment, before any route's function changes. What fails
 * here fails the deployment and leaves the old version serving.
 */
final class Migrations extends Construct {
  private static final Duration PATIENCE = Duration.minutes(14);

  record Props(Code code, String prefix, Network network, MariaDb mariaDb, LogGroup log) {}

  private final Trigger trigger;

  Migrations(Construct scope, String id, Props props) {
    super(scope, id);
    var inside = inside(props);
    var outside = outside(props, inside);
    trigger =
        Trigger.Builder.create(this, "Trigger")
            .handler(outside)
            .timeout(PATIENCE)
            .executeAfter(List.of(inside))
            .build();
  }

  /** Lets {@code later} change only once the schema is up to date. */
  void before(Construct later) {
    trigger.executeBefore(later);
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
                PATIENCE))
        .build();
  }

  private Function outside(Props props, Function inside) {
    var secret = props.mariaDb().instance().getSecret();
    if (secret == null) {
      throw new IllegalStateException("RDS manages the administrator's password");
    }
    var role = FunctionRole.outside(this, "OutsideRole", props.log());
    FunctionRole.allow(role, List.of("secretsmanager:GetSecretValue"), secret.getSecretArn());
    FunctionRole.allow(role, List.of("lambda:InvokeFunction"), inside.getFunctionArn());
    return JavaFunction.of(
            this,
            "Outside",
            new JavaFunction.Props(
                props.code(),
                HandOverCredential.class,
                props.prefix() + "HandOverCredential",
                Map.of(
                    "DATABASE_SECRET",
                    secret.getSecretArn(),
                    "MIGRATE_FUNCTION",
                    inside.getFunctionName()),
                role,
                props.log(),
                Optional.empty(),
                512,
                PATIENCE))
        .build();
  }
}

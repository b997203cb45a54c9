package dev.scopekeeper.infrastructure;

import dev.scopekeeper.aws.CheckSite;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** Checks the site every five minutes, from outside the network. */
final class SiteCheckSchedule extends Construct {

  /**
   * @param origin the public origin
   */
  record Props(Code code, String prefix, String origin, String namespace, LogGroup log) {}

  SiteCheckSchedule(Construct scope, String id, Props props) {
    super(scope, id);
    JavaFunction.scheduled(
        this,
        "EveryFiveMinutes",
        Duration.minutes(5),
        new JavaFunction.Props(
            props.code(),
            CheckSite.class,
            props.prefix() + "CheckSite",
            Map.of("PUBLIC_ORIGIN", props.origin(), FunctionEnvironment.METRICS, props.namespace()),
            FunctionRole.outside(this, "Role", props.log()),
            props.log(),
            Optional.empty(),
            512,
            Duration.minutes(1)));
  }
}

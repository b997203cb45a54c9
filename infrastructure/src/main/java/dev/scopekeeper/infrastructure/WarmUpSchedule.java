package dev.scopekeeper.infrastructure;

import dev.scopekeeper.aws.WarmUp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * Calls the function of every route every few days, because Lambda deactivates functions unused for
 * two weeks.
 */
final class WarmUpSchedule extends Construct {

  /** Often enough for an alarm, which covers seven days at most, to see two failed runs. */
  static final Duration EVERY = Duration.days(3);

  record Props(Code code, String prefix, String namespace, LogGroup log) {}

  WarmUpSchedule(Construct scope, String id, Props props) {
    super(scope, id);
    var role = FunctionRole.outside(this, "Role", props.log());
    FunctionRole.allow(
        role,
        List.of("lambda:InvokeFunction"),
        Stack.of(this)
            .formatArn(
                software.amazon.awscdk.ArnComponents.builder()
                    .service("lambda")
                    .resource("function")
                    .resourceName(props.prefix() + "*:" + RouteFunction.LIVE)
                    .arnFormat(software.amazon.awscdk.ArnFormat.COLON_RESOURCE_NAME)
                    .build()));
    JavaFunction.scheduled(
        this,
        "EveryThreeDays",
        EVERY,
        new JavaFunction.Props(
            props.code(),
            WarmUp.class,
            props.prefix() + "WarmUp",
            Map.of(
                "FUNCTION_PREFIX", props.prefix(), FunctionEnvironment.METRICS, props.namespace()),
            role,
            props.log(),
            Optional.empty(),
            512,
            Duration.minutes(14)));
  }
}

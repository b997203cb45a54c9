package dev.scopekeeper.infrastructure;

import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.scheduler.Schedule;
import software.amazon.awscdk.services.scheduler.ScheduleExpression;
import software.amazon.awscdk.services.scheduler.targets.LambdaInvoke;
import software.constructs.Construct;

/** Common settings of all functions: one zip, Java 25 on arm64, one log, traces. */
final class JavaFunction {

  /**
   * @param handler the handler class
   * @param network absent for a function that needs internet access
   */
  record Props(
      Code code,
      Class<?> handler,
      String name,
      Map<String, String> environment,
      Role role,
      LogGroup log,
      Optional<Network> network,
      int megabytes,
      Duration timeout) {}

  private JavaFunction() {}

  static Function.Builder of(Construct scope, String id, Props props) {
    var function =
        Function.Builder.create(scope, id)
            .functionName(props.name())
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .code(props.code())
            .handler(props.handler().getName())
            .environment(props.environment())
            .role(props.role())
            .logGroup(props.log())
            .loggingFormat(LoggingFormat.JSON)
            .tracing(Tracing.ACTIVE)
            .memorySize(props.megabytes())
            .timeout(props.timeout())
            .currentVersionOptions(
                VersionOptions.builder().removalPolicy(RemovalPolicy.DESTROY).build());
    props
        .network()
        .ifPresent(network ->
            function
                .vpc(network.vpc())
                .vpcSubnets(Network.isolated())
                .securityGroups(java.util.List.of(network.functions())));
    return function;
  }

  /** Creates a function that runs on a schedule. */
  static Function scheduled(Construct scope, String id, Duration every, Props props) {
    var function = of(scope, "Function", props).build();
    Schedule.Builder.create(scope, id)
        .schedule(ScheduleExpression.rate(every))
        .target(new LambdaInvoke(function))
        .build();
    return function;
  }
}

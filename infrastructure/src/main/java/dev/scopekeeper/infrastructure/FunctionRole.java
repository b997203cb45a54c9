package dev.scopekeeper.infrastructure;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * Roles of functions with minimal permissions: writing logs and traces, and what the caller adds.
 */
final class FunctionRole {
  private static final List<String> INTERFACES =
      List.of(
          "ec2:CreateNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:DeleteNetworkInterface",
          "ec2:AssignPrivateIpAddresses",
          "ec2:UnassignPrivateIpAddresses");

  private FunctionRole() {}

  /** Creates the role of a function outside the network. */
  static Role outside(Construct scope, String id, LogGroup log) {
    var role =
        Role.Builder.create(scope, id)
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    allow(role, List.of("logs:CreateLogStream", "logs:PutLogEvents"), log.getLogGroupArn());
    // X-Ray has no resource names
    allow(role, List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords"), "*");
    return role;
  }

  /**
   * Creates the role of a function in the network. Lambda creates its network interfaces; its own
   * code may not.
   */
  static Role inside(Construct scope, String id, LogGroup log) {
    var role = outside(scope, id, log);
    // a network interface that does not exist yet has no name
    allow(role, INTERFACES, "*");
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .effect(Effect.DENY)
            .actions(INTERFACES)
            .resources(List.of("*"))
            .conditions(
                Map.of(
                    "ArnLike", Map.of("lambda:SourceFunctionArn", "arn:aws:lambda:*:*:function:*")))
            .build());
    return role;
  }

  static void allow(Role role, List<String> actions, String resource) {
    role.addToPolicy(
        PolicyStatement.Builder.create().actions(actions).resources(List.of(resource)).build());
  }
}

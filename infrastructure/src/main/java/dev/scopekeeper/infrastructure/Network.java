package dev.scopekeeper.infrastructure;

import java.util.List;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpoint;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * A network without internet access. Functions reach MariaDB and, through a gateway endpoint, the
 * bucket of files.
 */
final class Network extends Construct {
  private static final int MARIA_DB = 3306;

  private final Vpc vpc;
  private final GatewayVpcEndpoint s3;
  private final SecurityGroup functions;
  private final SecurityGroup database;

  Network(Construct scope, String id) {
    super(scope, id);
    vpc =
        Vpc.Builder.create(this, "Vpc")
            .maxAzs(2)
            .natGateways(0)
            .subnetConfiguration(
                List.of(
                    SubnetConfiguration.builder()
                        .name("isolated")
                        .subnetType(SubnetType.PRIVATE_ISOLATED)
                        .cidrMask(22)
                        .build()))
            .build();
    s3 =
        vpc.addGatewayEndpoint(
            "S3",
            GatewayVpcEndpointOptions.builder().service(GatewayVpcEndpointAwsService.S3).build());
    functions = group("Functions");
    database = group("Database");
    functions.getConnections().allowTo(database, Port.tcp(MARIA_DB), "functions sign in");
    // only the prefix list of the S3 endpoint knows its addresses
    functions.getConnections().allowToAnyIpv4(Port.tcp(443), "S3, by its gateway endpoint");
  }

  /** Restricts the S3 endpoint to our own bucket. */
  void reachOnly(Attachments attachments) {
    s3.addToPolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new AnyPrincipal()))
            .actions(List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket"))
            .resources(attachments.resources())
            .build());
  }

  Vpc vpc() {
    return vpc;
  }

  SecurityGroup functions() {
    return functions;
  }

  SecurityGroup database() {
    return database;
  }

  static SubnetSelection isolated() {
    return SubnetSelection.builder().subnetType(SubnetType.PRIVATE_ISOLATED).build();
  }

  private SecurityGroup group(String name) {
    return SecurityGroup.Builder.create(this, name).vpc(vpc).allowAllOutbound(false).build();
  }
}

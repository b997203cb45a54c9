package dev.scopekeeper.infrastructure;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.customresources.AwsCustomResource;
import software.amazon.awscdk.customresources.AwsCustomResourcePolicy;
import software.amazon.awscdk.customresources.AwsSdkCall;
import software.amazon.awscdk.customresources.Logging;
import software.amazon.awscdk.customresources.PhysicalResourceId;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * What tells our own distribution from anybody else who calls the API: made once, at random, while
 * deploying; in no template and kept in no paid store.
 */
final class OriginProof extends Construct {
  private final AwsCustomResource made;

  OriginProof(Construct scope, String id) {
    super(scope, id);
    made =
        AwsCustomResource.Builder.create(this, "Random")
            .onCreate(
                AwsSdkCall.builder()
                    .service("SecretsManager")
                    .action("getRandomPassword")
                    .parameters(Map.of("PasswordLength", 43, "ExcludePunctuation", true))
                    .physicalResourceId(PhysicalResourceId.of("origin-proof"))
                    .logging(Logging.withDataHidden())
                    .build())
            .policy(
                AwsCustomResourcePolicy.fromStatements(
                    List.of(
                        PolicyStatement.Builder.create()
                            .actions(List.of("secretsmanager:GetRandomPassword"))
                            .resources(List.of("*"))
                            .build())))
            .installLatestAwsSdk(false)
            .build();
  }

  String value() {
    return made.getResponseField("RandomPassword");
  }
}

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
 * A secret of the deployment, made at random while deploying; in no template, no log and no paid
 * store.
 */
final class RandomSecret extends Construct {
  private final AwsCustomResource made;

  RandomSecret(Construct scope, String id) {
    super(scope, id);
    var random =
        AwsSdkCall.builder()
            .service("SecretsManager")
            .action("getRandomPassword")
            .parameters(Map.of("PasswordLength", 43, "ExcludePunctuation", true))
            .physicalResourceId(PhysicalResourceId.of(id))
            .logging(Logging.withDataHidden())
            .build();
    made =
        AwsCustomResource.Builder.create(this, "Random")
            .onCreate(random)
            // an update without an answer would leave those who use the value without one
            .onUpdate(random)
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

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

/** A random secret, created while deploying. It is in no template, no log and no paid store. */
final class RandomSecret extends Construct {
  private final AwsCustomResource password;

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
    password =
        AwsCustomResource.Builder.create(this, "Random")
            .onCreate(random)
            // an update without a call would lose the value
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
    return password.getResponseField("RandomPassword");
  }
}

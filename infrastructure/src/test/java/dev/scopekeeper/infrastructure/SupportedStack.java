package dev.scopekeeper.infrastructure;

import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.IConstruct;

/** Our constructs that LocalStack has without an account, and a secret like the one RDS makes. */
public final class SupportedStack {

  /** What is asked for after the deployment. */
  public record Names(String bucket, String secret) {}

  private SupportedStack() {}

  /** Writes the cloud assembly. */
  public static Names synth(Path folder) {
    var names = new Names("scopekeeper-attachments", "scopekeeper-administrator");
    var app = new App(AppProps.builder().outdir(folder.toString()).build());
    var stack = new Stack(app, "Supported");
    var attachments = new Attachments(stack, "Attachments", Settings.from(_ -> Optional.empty()));
    named(attachments.getNode().findChild("Bucket"), "BucketName", names.bucket());
    var log = LogGroup.Builder.create(stack, "Log").removalPolicy(RemovalPolicy.DESTROY).build();
    FunctionRole.outside(stack, "Role", log);
    Secret.Builder.create(stack, "Administrator")
        .secretName(names.secret())
        .generateSecretString(
            SecretStringGenerator.builder()
                .secretStringTemplate("{\"username\":\"administrator\"}")
                .generateStringKey("password")
                .build())
        .build();
    app.synth();
    return names;
  }

  private static void named(IConstruct construct, String property, String name) {
    if (construct.getNode().getDefaultChild()
        instanceof software.amazon.awscdk.CfnResource resource) {
      resource.addPropertyOverride(property, name);
    }
  }
}

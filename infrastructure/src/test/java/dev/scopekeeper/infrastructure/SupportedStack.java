package dev.scopekeeper.infrastructure;

import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.IConstruct;

/** Our constructs that LocalStack has without an account, and a secret like the one RDS makes. */
public final class SupportedStack {

  /** The names of what is deployed. */
  public record Names(String stack, String bucket, String secret) {}

  private SupportedStack() {}

  /** Writes the cloud assembly. */
  public static void synth(Path folder, Names names) {
    var app = new App(AppProps.builder().outdir(folder.toString()).build());
    var stack = new Stack(app, names.stack());
    keeping(stack, names);
    var log = LogGroup.Builder.create(stack, "Log").removalPolicy(RemovalPolicy.DESTROY).build();
    FunctionRole.outside(stack, "Role", log);
    app.synth();
  }

  /**
   * Writes an assembly of what keeps data.
   *
   * @param broken with one thing more, which cannot be made, after the others
   */
  public static void synthKeeping(Path folder, Names names, boolean broken) {
    var app = new App(AppProps.builder().outdir(folder.toString()).build());
    var stack = new Stack(app, names.stack());
    var attachments = keeping(stack, names);
    if (broken) {
      CfnBucket.Builder.create(stack, "Impossible")
          .bucketName("NO_such_name")
          .build()
          .getNode()
          .addDependency(attachments);
    }
    app.synth();
  }

  private static Attachments keeping(Stack stack, Names names) {
    var attachments = new Attachments(stack, "Attachments", Settings.from(_ -> Optional.empty()));
    named(attachments.getNode().findChild("Bucket"), "BucketName", names.bucket());
    Secret.Builder.create(stack, "Administrator")
        .secretName(names.secret())
        .generateSecretString(
            SecretStringGenerator.builder()
                .secretStringTemplate("{\"username\":\"administrator\"}")
                .generateStringKey("password")
                .build())
        .build();
    return attachments;
  }

  private static void named(IConstruct construct, String property, String name) {
    if (construct.getNode().getDefaultChild()
        instanceof software.amazon.awscdk.CfnResource resource) {
      resource.addPropertyOverride(property, name);
    }
  }
}

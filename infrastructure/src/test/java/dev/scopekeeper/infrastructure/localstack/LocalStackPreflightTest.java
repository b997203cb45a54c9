package dev.scopekeeper.infrastructure.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.infrastructure.SupportedStack;
import dev.scopekeeper.infrastructure.account.Arguments;
import dev.scopekeeper.infrastructure.account.Aws;
import dev.scopekeeper.infrastructure.preflight.Preflight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * What LocalStack answers of preflight's questions; the rest is tested against recorded answers.
 */
class LocalStackPreflightTest {
  private static final Path ROOT = Path.of("..");

  /** In which no other test has done anything. */
  private static final String ACCOUNT = "111111111111";

  @Test
  void a_fresh_account_is_told_what_to_do_and_then_that_it_is_done() throws IOException {
    var localStack = LocalStack.shared();
    try (var aws = aws(localStack)) {
      assertThat(preflight(aws))
          .anyMatch(line -> line.startsWith("ok    Credentials: account " + ACCOUNT))
          .anyMatch(line -> line.startsWith("stop  RDS service-linked role"))
          .anyMatch(line -> line.startsWith("stop  CDK bootstrap: us-east-1 is not prepared"))
          .anyMatch(line -> line.startsWith("ok    Stack ScopekeeperData: not there"));
      try (var iam = aws.client(IamClient.builder())) {
        iam.createServiceLinkedRole(asked -> asked.awsServiceName("rds.amazonaws.com"));
      }
      var assembly = Path.of("target", "cdk.out.preflight");
      SupportedStack.synth(
          assembly,
          new SupportedStack.Names(
              "Supported", "scopekeeper-attachments", "scopekeeper-administrator"));
      localStack.cdkAs(ACCOUNT, assembly, "bootstrap", "aws://" + ACCOUNT + "/us-east-1");
      assertThat(preflight(aws))
          .anyMatch(line -> line.startsWith("ok    RDS service-linked role"))
          .anyMatch(line -> line.startsWith("ok    CDK bootstrap: version"));
    }
  }

  private static List<String> preflight(Aws aws) {
    var lines = new ArrayList<String>();
    Preflight.of(aws, Arguments.of(ROOT), ROOT).run(lines::add);
    return lines;
  }

  private static Aws aws(LocalStack localStack) {
    return new Aws(
        Region.US_EAST_1,
        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCOUNT, "test")),
        Optional.of(localStack.endpoint()));
  }
}

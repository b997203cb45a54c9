package dev.scopekeeper.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What CloudFormation knows our resources by. One whose logical id changes is made anew, and the
 * old one is removed afterwards: a function or an API then collides with its own name, a database
 * or a bucket is left behind. So {@code logical-ids.txt} may grow; a line of it changes only
 * together with a plan for those who have deployed.
 */
class LogicalIdsTest {
  private static final Set<String> TYPES =
      Set.of(
          "AWS::ApiGatewayV2::Api",
          "AWS::ApiGatewayV2::Route",
          "AWS::ApiGatewayV2::Stage",
          "AWS::CloudFormation::Stack",
          "AWS::CloudFront::Distribution",
          "AWS::EC2::SecurityGroup",
          "AWS::EC2::Subnet",
          "AWS::EC2::VPC",
          "AWS::Lambda::Alias",
          "AWS::Lambda::Function",
          "AWS::Lambda::Version",
          "AWS::RDS::DBInstance",
          "AWS::RDS::DBParameterGroup",
          "AWS::RDS::DBSubnetGroup",
          "AWS::S3::Bucket",
          "AWS::SecretsManager::Secret",
          "Custom::AWS");

  @Test
  void what_is_deployed_keeps_its_names() throws IOException {
    var now = ids();
    Files.write(Path.of("target", "logical-ids.txt"), now);
    assertThat(now)
        .as("src/test/resources/logical-ids.txt; what it is now lies in target")
        .containsExactlyElementsOf(
            Files.readAllLines(Path.of("src/test/resources/logical-ids.txt")));
  }

  private static List<String> ids() {
    return Templates.all().entrySet().stream()
        .flatMap(template ->
            template.getValue().stream()
                .filter(resource -> TYPES.contains(resource.type()))
                .map(
                    resource -> template.getKey() + " " + resource.type() + " " + stable(resource)))
        .sorted()
        .toList();
  }

  /** A version is another one for each code and configuration; the rest of its id stays. */
  private static String stable(Templates.Resource resource) {
    return resource.type().equals("AWS::Lambda::Version")
        ? resource.id().replaceFirst("[0-9a-f]{32}$", "")
        : resource.id();
  }
}

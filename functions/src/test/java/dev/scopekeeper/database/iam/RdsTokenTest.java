package dev.scopekeeper.database.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rds.RdsUtilities;

class RdsTokenTest {
  private static final DateTimeFormatter SIGNED_AT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  @Test
  void the_token_is_the_one_that_the_client_for_rds_would_make() {
    var identity = AwsSessionCredentials.create("AKIDEXAMPLE", "secret/+", "session/+=");
    var host = "board.abcdefghijkl.eu-central-1.rds.amazonaws.com";
    var theirs =
        RdsUtilities.builder()
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(StaticCredentialsProvider.create(identity))
            .build()
            .generateAuthenticationToken(
                asked -> asked.hostname(host).port(3306).username("scopekeeper"));
    var at = Instant.from(SIGNED_AT.parse(theirs.replaceFirst(".*X-Amz-Date=([^&]+).*", "$1")));
    var ours =
        new RdsToken(host, 3306, "scopekeeper", "eu-central-1")
            .signedBy(identity, Clock.fixed(at, ZoneOffset.UTC));
    // the order of the parameters is free, and the signature does not depend on it
    assertThat(ours.split("[?&]")).containsExactlyInAnyOrder(theirs.split("[?&]"));
  }
}

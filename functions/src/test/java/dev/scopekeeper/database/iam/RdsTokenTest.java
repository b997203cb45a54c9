package dev.scopekeeper.database.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
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

  private static final AwsSessionCredentials IDENTITY =
      AwsSessionCredentials.create("AKIDEXAMPLE", "secret/+", "session/+=");
  private static final String HOST = "board.abcdefghijkl.eu-central-1.rds.amazonaws.com";
  private static final RdsToken TOKEN = new RdsToken(HOST, 3306, "scopekeeper", "eu-central-1");

  @Test
  void the_token_is_the_one_that_the_client_for_rds_would_make() {
    var theirs =
        RdsUtilities.builder()
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(StaticCredentialsProvider.create(IDENTITY))
            .build()
            .generateAuthenticationToken(
                asked -> asked.hostname(HOST).port(3306).username("scopekeeper"));
    // the SDK reads the clock twice, so its token can expire a second earlier, which changes the
    // signature
    var at = Instant.from(SIGNED_AT.parse(parameter(theirs, "X-Amz-Date")));
    var lifetime = Duration.ofSeconds(Long.parseLong(parameter(theirs, "X-Amz-Expires")));
    var ours = TOKEN.signedBy(IDENTITY, Clock.fixed(at, ZoneOffset.UTC), lifetime);
    // the order of the parameters does not matter and is not signed
    assertThat(ours.split("[?&]")).containsExactlyInAnyOrder(theirs.split("[?&]"));
  }

  @Test
  void a_token_is_good_for_a_quarter_of_an_hour() {
    assertThat(parameter(TOKEN.signedBy(IDENTITY, Clock.systemUTC()), "X-Amz-Expires"))
        .isEqualTo("900");
  }

  private static String parameter(String token, String name) {
    return token.replaceFirst(".*" + name + "=([^&]+).*", "$1");
  }
}

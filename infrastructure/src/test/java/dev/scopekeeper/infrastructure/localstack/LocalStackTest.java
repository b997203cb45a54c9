package dev.scopekeeper.infrastructure.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.infrastructure.SupportedStack;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import tools.jackson.databind.JsonNode;

/** {@code cdk deploy} of what LocalStack has without an account, and our calls to it. */
class LocalStackTest {
  private static final StaticCredentialsProvider KEYS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
  private static final String MIGRATED = "{\"migrated\":true}";
  private static LocalStack localStack;
  private static SupportedStack.Names names;

  @BeforeAll
  static void deploy() throws IOException {
    localStack = LocalStack.shared();
    var assembly = Path.of("target", "cdk.out.localstack");
    names =
        new SupportedStack.Names(
            "Supported", "scopekeeper-attachments", "scopekeeper-administrator");
    SupportedStack.synth(assembly, names);
    localStack.cdk(assembly, "bootstrap", "aws://000000000000/us-east-1");
    localStack.cdk(assembly, "deploy", "--all", "--require-approval", "never");
  }

  @Test
  void attachments_lie_in_a_private_versioned_bucket() {
    try (var s3 = s3().credentialsProvider(KEYS).build()) {
      var block =
          s3.getPublicAccessBlock(asked -> asked.bucket(names.bucket()))
              .publicAccessBlockConfiguration();
      assertThat(block)
          .isEqualTo(
              PublicAccessBlockConfiguration.builder()
                  .blockPublicAcls(true)
                  .blockPublicPolicy(true)
                  .ignorePublicAcls(true)
                  .restrictPublicBuckets(true)
                  .build());
      s3.putObject(put -> put.bucket(names.bucket()).key("a"), RequestBody.fromString("attached"));
      var got = s3.getObjectAsBytes(get -> get.bucket(names.bucket()).key("a"));
      assertThat(got.asUtf8String()).isEqualTo("attached");
      assertThat(got.response().versionId()).isNotEmpty();
    }
  }

  @Test
  void the_bucket_tells_everybody_to_use_tls() {
    try (var s3 = s3().credentialsProvider(KEYS).build()) {
      var policy = s3.getBucketPolicy(asked -> asked.bucket(names.bucket())).policy();
      assertThat(policy).contains("aws:SecureTransport");
    }
  }

  @Test
  void a_bucket_that_was_not_deployed_is_told_apart() {
    try (var s3 = s3().credentialsProvider(AnonymousCredentialsProvider.create()).build()) {
      assertThatThrownBy(() -> s3.headBucket(asked -> asked.bucket("not-deployed")))
          .isInstanceOf(S3Exception.class);
    }
  }

  @Test
  void the_administrators_secret_can_be_read_as_the_hand_over_does() {
    assertThat(administrator().path("username").asString()).isEqualTo("administrator");
    assertThat(password()).hasSizeGreaterThan(20);
  }

  private static String password() {
    return administrator().path("password").asString();
  }

  private static JsonNode administrator() {
    try (var secrets =
        SecretsManagerClient.builder()
            .endpointOverride(localStack.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(KEYS)
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      var secret = secrets.getSecretValue(asked -> asked.secretId(names.secret())).secretString();
      return Json.mapper().readTree(secret);
    }
  }

  @Test
  void the_hand_over_gives_the_secret_to_the_function_inside_and_to_nobody_else() throws Exception {
    try (var handOver = new HandOver(localStack, names.secret())) {
      var before = password();
      assertThat(handOver.run(MIGRATED, "")).isEmpty();
      var login = login(handOver);
      assertThat(login.path("username").asString()).isEqualTo("administrator");
      assertThat(texts(login.path("passwords"))).containsExactly(before);
      assertThat(handOver.log())
          .doesNotContain(before)
          .doesNotContain(login.path("next").asString());
    }
  }

  @Test
  void each_deployment_changes_the_administrators_password() throws Exception {
    try (var handOver = new HandOver(localStack, names.secret())) {
      var before = password();
      assertThat(handOver.run(MIGRATED, "")).isEmpty();
      assertThat(password())
          .isNotEqualTo(before)
          .isEqualTo(login(handOver).path("next").asString())
          .as("RDS takes it")
          .matches("[A-Za-z0-9_-]{40}");
    }
  }

  @Test
  void a_change_of_the_password_that_stopped_half_way_is_ended_by_the_next() throws Exception {
    try (var handOver = new HandOver(localStack, names.secret())) {
      var before = password();
      assertThat(handOver.run("{\"errorMessage\":\"timed out\"}", "Unhandled")).isNotEmpty();
      var begun = login(handOver).path("next").asString();
      assertThat(password()).as("until MariaDB is known to have the next").isEqualTo(before);
      assertThat(handOver.run(MIGRATED, "")).isEmpty();
      assertThat(texts(login(handOver).path("passwords"))).containsExactly(before, begun);
      assertThat(login(handOver).path("next").asString()).isEqualTo(begun);
      assertThat(password()).isEqualTo(begun);
      assertThat(handOver.run(MIGRATED, "")).isEmpty();
      assertThat(texts(login(handOver).path("passwords"))).containsExactly(begun);
    }
  }

  @Test
  void a_function_that_went_inactive_is_waited_for() throws Exception {
    try (var handOver = new HandOver(localStack, names.secret())) {
      handOver.notReady(3);
      assertThat(handOver.run(MIGRATED, "")).isEmpty();
      assertThat(handOver.received()).hasSize(1);
    }
  }

  @Test
  void the_same_again_is_no_change() throws IOException {
    var said =
        localStack.cdk(
            Path.of("target", "cdk.out.localstack"),
            "deploy",
            "--all",
            "--require-approval",
            "never");
    assertThat(said).contains("no changes");
  }

  @Test
  void a_first_deployment_that_failed_can_be_tried_again() throws IOException {
    var assembly = Path.of("target", "cdk.out.localstack-again");
    var again = new SupportedStack.Names("Again", "again-attachments", "again-administrator");
    SupportedStack.synthKeeping(assembly, again, true);
    assertThatThrownBy(
            () -> localStack.cdk(assembly, "deploy", "--all", "--require-approval", "never"))
        .isInstanceOf(IOException.class);
    SupportedStack.synthKeeping(assembly, again, false);
    localStack.cdk(assembly, "deploy", "--all", "--require-approval", "never");
    try (var s3 = s3().credentialsProvider(KEYS).build()) {
      assertThat(
              s3.headBucket(asked -> asked.bucket(again.bucket())).sdkHttpResponse().statusCode())
          .isEqualTo(200);
    }
  }

  private static JsonNode login(HandOver handOver) {
    return Json.mapper().readTree(handOver.received().getLast()).path("administrator");
  }

  private static java.util.List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void a_migration_that_fails_fails_the_deployment_and_says_why() throws Exception {
    try (var handOver = new HandOver(localStack, names.secret())) {
      var error = handOver.run("{\"errorMessage\":\"V999__broken.sql failed\"}", "Unhandled");
      assertThat(error).contains("V999__broken.sql failed");
    }
  }

  private static S3ClientBuilder s3() {
    return S3Client.builder()
        .endpointOverride(localStack.endpoint())
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .httpClient(UrlConnectionHttpClient.create());
  }
}

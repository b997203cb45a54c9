package dev.scopekeeper.infrastructure.localstack;

import dev.scopekeeper.storage.Storage;
import dev.scopekeeper.storage.StorageContract;
import dev.scopekeeper.storage.StorageSettings;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** S3 as LocalStack has it, with its signatures checked. */
class LocalStackStorageTest extends StorageContract {
  private static final AwsBasicCredentials KEYS = AwsBasicCredentials.create("test", "test");
  private static Storage storage;

  @BeforeAll
  static void start() {
    var endpoint = LocalStack.shared().endpoint();
    try (var s3 =
        S3Client.builder()
            .endpointOverride(endpoint)
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(KEYS))
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      s3.createBucket(made -> made.bucket("files"));
    }
    storage =
        new Storage(
            new StorageSettings(
                "files", "us-east-1", Optional.of(endpoint), Optional.empty(), Optional.of(KEYS)));
  }

  @AfterAll
  static void stopAll() {
    storage.close();
  }

  @Override
  protected Storage storage() {
    return storage;
  }

  @Override
  protected URI reached(URI link) {
    return link;
  }
}

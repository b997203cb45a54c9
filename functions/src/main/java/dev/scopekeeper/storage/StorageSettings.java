package dev.scopekeeper.storage;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * Which bucket, and how it is reached. On AWS the bucket's name is all; the rest is what the SDK
 * finds in the environment ({@code AWS_REGION}, an identity, {@code AWS_ENDPOINT_URL_S3}).
 *
 * @param endpoint where our own calls go
 * @param links where browsers find the bucket, when that is elsewhere
 * @param keys in the place of the function's identity
 */
public record StorageSettings(
    String bucket,
    String region,
    Optional<URI> endpoint,
    Optional<URI> links,
    Optional<AwsCredentials> keys) {

  /**
   * Reads {@code FILES_BUCKET}, {@code AWS_REGION} and {@code AWS_ENDPOINT_URL_S3}.
   *
   * @throws IllegalArgumentException naming the variable that is missing
   */
  public static StorageSettings from(Map<String, String> environment) {
    return new StorageSettings(
        required(environment, "FILES_BUCKET"),
        required(environment, "AWS_REGION"),
        Optional.ofNullable(environment.get("AWS_ENDPOINT_URL_S3")).map(URI::create),
        Optional.empty(),
        Optional.empty());
  }

  private static String required(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }
}

package dev.scopekeeper.storage;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * The bucket and how to reach it. On AWS only the bucket's name is needed; the SDK finds the rest
 * in the environment ({@code AWS_REGION}, an identity, {@code AWS_ENDPOINT_URL_S3}).
 *
 * @param endpoint endpoint of our own calls
 * @param links endpoint for browsers, if it differs
 * @param keys used instead of the function's identity
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

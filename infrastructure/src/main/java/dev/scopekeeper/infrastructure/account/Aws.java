package dev.scopekeeper.infrastructure.account;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Creates AWS clients for one account and region. */
public final class Aws implements AutoCloseable {
  private final Region region;
  private final AwsCredentialsProvider credentials;
  private final Optional<URI> endpoint;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();

  /**
   * @param endpoint of all services, for tests
   */
  public Aws(Region region, AwsCredentialsProvider credentials, Optional<URI> endpoint) {
    this.region = region;
    this.credentials = credentials;
    this.endpoint = endpoint;
  }

  /**
   * Finds region and credentials where the CDK CLI finds them: environment, profile, sign-in.
   *
   * @throws software.amazon.awssdk.core.exception.SdkClientException without a region
   */
  public static Aws fromEnvironment(Optional<String> profile) {
    var credentials = DefaultCredentialsProvider.builder();
    profile.ifPresent(credentials::profileName);
    return new Aws(region(profile), credentials.build(), Optional.empty());
  }

  /** The region of the deployment. */
  public Region region() {
    return region;
  }

  /** Creates a client for the region of the deployment. */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
    return client(builder, region);
  }

  /** Creates a client for a service that exists in one region only. */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, Region region) {
    endpoint.ifPresent(builder::endpointOverride);
    return builder.region(region).credentialsProvider(credentials).httpClient(http).build();
  }

  /** The error code of AWS; empty for other responses. */
  public static String errorCode(AwsServiceException e) {
    return Optional.ofNullable(e.awsErrorDetails()).map(AwsErrorDetails::errorCode).orElse("");
  }

  /** The message of an error, in one line. */
  public static String message(SdkException e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
  }

  @Override
  public void close() {
    http.close();
  }

  // the SDK for Java does not know AWS_DEFAULT_REGION, the CLIs do
  private static Region region(Optional<String> profile) {
    return Optional.ofNullable(System.getenv("AWS_REGION"))
        .or(() -> Optional.ofNullable(System.getenv("AWS_DEFAULT_REGION")))
        .map(Region::of)
        .orElseGet(() -> configured(profile));
  }

  private static Region configured(Optional<String> profile) {
    var chain = DefaultAwsRegionProviderChain.builder();
    profile.ifPresent(chain::profileName);
    return chain.build().getRegion();
  }
}

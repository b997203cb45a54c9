package dev.scopekeeper.storage;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The SDK's clients with their cached identity. They must not outlive a checkpoint. */
record Clients(S3Client s3, S3Presigner presigner) implements AutoCloseable {

  static Clients of(StorageSettings settings, CallTimeouts timeouts) {
    var identity = identity(settings);
    var region = Region.of(settings.region());
    var s3 =
        S3Client.builder()
            .region(region)
            .credentialsProvider(identity)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(timeouts.connect())
                    .socketTimeout(timeouts.answer()))
            .overrideConfiguration(
                calls -> calls.retryStrategy(tries -> tries.maxAttempts(timeouts.attempts())))
            // browsers compute no checksums; TLS and the signature protect our own calls
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    settings.endpoint().ifPresent(endpoint -> s3.endpointOverride(endpoint).forcePathStyle(true));
    return new Clients(s3.build(), presigner(settings, region, identity));
  }

  @Override
  public void close() {
    s3.close();
    presigner.close();
  }

  private static S3Presigner presigner(
      StorageSettings settings, Region region, AwsCredentialsProvider identity) {
    Optional<URI> elsewhere = settings.links().or(settings::endpoint);
    var presigner = S3Presigner.builder().region(region).credentialsProvider(identity);
    elsewhere.ifPresent(presigner::endpointOverride);
    return presigner
        .serviceConfiguration(
            S3Configuration.builder().pathStyleAccessEnabled(elsewhere.isPresent()).build())
        .build();
  }

  /** The identity of a function: from the environment, under SnapStart from an endpoint. */
  private static AwsCredentialsProvider identity(StorageSettings settings) {
    return settings
        .keys()
        .<AwsCredentialsProvider>map(StaticCredentialsProvider::create)
        .orElseGet(() ->
            AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(),
                ContainerCredentialsProvider.builder().build()));
  }
}

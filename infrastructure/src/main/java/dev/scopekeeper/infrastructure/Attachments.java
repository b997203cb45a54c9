package dev.scopekeeper.infrastructure;

import dev.scopekeeper.storage.ObjectKey;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.CorsRule;
import software.amazon.awscdk.services.s3.HttpMethods;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * The private bucket of what people attach to cards, send to be imported and have exported.
 * Browsers reach it by presigned links only.
 */
final class Attachments extends Construct {
  private static final Duration REMOVED = Duration.days(30);

  private final Bucket bucket;

  Attachments(Construct scope, String id, Settings settings) {
    super(scope, id);
    bucket =
        PrivateBucket.in(this)
            .versioned(true)
            .cors(List.of(fromOurPages(settings)))
            .lifecycleRules(
                List.of(
                    general(),
                    passing("Uploads", ObjectKey.UPLOADS),
                    passing("Exports", ObjectKey.EXPORTS)))
            .build();
  }

  String bucketName() {
    return bucket.getBucketName();
  }

  /** Where links lead to. */
  String origin() {
    return "https://" + bucket.getBucketRegionalDomainName();
  }

  /** The bucket and everything in it, and no other. */
  List<String> resources() {
    return List.of(bucket.getBucketArn(), objects());
  }

  /** What routes do: sign links, look at what was sent, and keep it. */
  void allowUse(Role role) {
    FunctionRole.allow(role, List.of("s3:GetObject", "s3:PutObject"), objects());
    // without it S3 says of what is not there that it is forbidden
    FunctionRole.allow(role, List.of("s3:ListBucket"), bucket.getBucketArn());
  }

  /** What the sweep does. */
  void allowSweep(Role role) {
    FunctionRole.allow(role, List.of("s3:DeleteObject"), objects());
    FunctionRole.allow(role, List.of("s3:ListBucket"), bucket.getBucketArn());
  }

  private String objects() {
    return bucket.arnForObjects("*");
  }

  /**
   * Which pages may send a file. A link is all that is needed to use it, so this protects nothing;
   * without a domain of our own CloudFront gives a name that this stack cannot know.
   */
  private static CorsRule fromOurPages(Settings settings) {
    var origin = settings.domain().map(Settings.Domain::name).orElse("*.cloudfront.net");
    return CorsRule.builder()
        .allowedOrigins(List.of("https://" + origin))
        .allowedMethods(List.of(HttpMethods.PUT))
        .allowedHeaders(List.of("content-type"))
        .maxAge(3600)
        .build();
  }

  private static LifecycleRule general() {
    return LifecycleRule.builder()
        .id("Removed")
        .abortIncompleteMultipartUploadAfter(Duration.days(1))
        .noncurrentVersionExpiration(REMOVED)
        .expiredObjectDeleteMarker(true)
        .build();
  }

  /** What is used within a day or never; the sweep is there first, and this if it fails. */
  private static LifecycleRule passing(String id, String prefix) {
    return LifecycleRule.builder()
        .id(id)
        .prefix(prefix)
        .expiration(Duration.days(2))
        .noncurrentVersionExpiration(Duration.days(1))
        .build();
  }
}

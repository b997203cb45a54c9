package dev.scopekeeper.infrastructure;

import dev.scopekeeper.storage.ObjectKey;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketAttributes;
import software.amazon.awscdk.services.s3.CorsRule;
import software.amazon.awscdk.services.s3.HttpMethods;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * The private bucket of what people attach to cards, send to be imported and have exported, and of
 * the beacons. Browsers reach it by presigned links only, but for the beacons, which our
 * distribution reads.
 */
final class Attachments extends Construct {
  private static final Duration REMOVED = Duration.days(30);

  /** The headers that say who else may use an object. */
  private static final List<String> ACCESS_LISTS =
      List.of(
          "x-amz-acl",
          "x-amz-grant-read",
          "x-amz-grant-write",
          "x-amz-grant-read-acp",
          "x-amz-grant-write-acp",
          "x-amz-grant-full-control");

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
                    passing("Exports", ObjectKey.EXPORTS),
                    // one that is gone says that nothing changed for days
                    passing("Beacons", ObjectKey.BEACONS)))
            .build();
    refuseAccessLists();
    refuseCopies();
    refuseReplacing();
    allowReadingBeacons();
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

  /** The bucket as a distribution of another stack knows it: what it may read is said here. */
  IBucket seenFrom(Construct scope) {
    return Bucket.fromBucketAttributes(
        scope,
        "Files",
        BucketAttributes.builder()
            .bucketName(bucket.getBucketName())
            .bucketRegionalDomainName(bucket.getBucketRegionalDomainName())
            .build());
  }

  /** What routes do: sign links, look at what was sent, keep it, and delete it with its project. */
  void allowUse(Role role) {
    FunctionRole.allow(role, List.of("s3:GetObject", "s3:PutObject"), objects());
    for (var prefix : List.of(ObjectKey.ATTACHMENTS, ObjectKey.UPLOADS)) {
      FunctionRole.allow(role, List.of("s3:DeleteObject"), bucket.arnForObjects(prefix + "*"));
    }
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
   * Our own account's distributions may read beacons and nothing else. Which one it is cannot stand
   * here: it is made from this bucket. Without a permission to list, a beacon that was never
   * written is answered 403, as a wrong name is.
   */
  private void allowReadingBeacons() {
    var distributions =
        Stack.of(this)
            .formatArn(
                ArnComponents.builder()
                    .service("cloudfront")
                    .region("")
                    .resource("distribution")
                    .resourceName("*")
                    .build());
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("AllowReadingBeacons")
            .principals(List.of(new ServicePrincipal("cloudfront.amazonaws.com")))
            .actions(List.of("s3:GetObject"))
            .resources(List.of(bucket.arnForObjects(ObjectKey.BEACONS + "*")))
            .conditions(Map.of("ArnLike", Map.of("AWS:SourceArn", distributions)))
            .build());
  }

  /** Nobody opens the bucket or an object of it to others, not even with a permission to. */
  private void refuseAccessLists() {
    refuse(
        "RefuseAccessLists",
        List.of("s3:PutObjectAcl", "s3:PutObjectVersionAcl"),
        objects(),
        Map.of());
    refuse("RefuseBucketAccessList", List.of("s3:PutBucketAcl"), bucket.getBucketArn(), Map.of());
    for (var header : ACCESS_LISTS) {
      refuse(
          "Refuse" + header,
          List.of("s3:PutObject"),
          objects(),
          Map.of("Null", Map.of("s3:" + header, "false")));
    }
  }

  /** What is copied was uploaded before (Storage.copy): nothing is copied that others keep. */
  private void refuseCopies() {
    var uploads = bucket.getBucketName() + "/" + ObjectKey.UPLOADS + "*";
    refuse(
        "RefuseCopiesOfOthers",
        List.of("s3:PutObject"),
        objects(),
        Map.of(
            "Null",
            Map.of("s3:x-amz-copy-source", "false"),
            "StringNotLike",
            Map.of("s3:x-amz-copy-source", List.of(uploads, "/" + uploads))));
  }

  /**
   * An upload replaces nothing: a link is signed with the condition, and a request without it is
   * none of ours. S3 takes no copy with this condition, so nothing is copied to there either.
   */
  private void refuseReplacing() {
    refuse(
        "RefuseReplacing",
        List.of("s3:PutObject"),
        bucket.arnForObjects(ObjectKey.UPLOADS + "*"),
        Map.of("Null", Map.of("s3:if-none-match", "true")));
  }

  private void refuse(
      String sid, List<String> actions, String resource, Map<String, Object> conditions) {
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid(sid.replace("-", ""))
            .effect(Effect.DENY)
            .principals(List.of(new AnyPrincipal()))
            .actions(actions)
            .resources(List.of(resource))
            .conditions(conditions)
            .build());
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
        .allowedHeaders(List.of("content-type", "if-none-match"))
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

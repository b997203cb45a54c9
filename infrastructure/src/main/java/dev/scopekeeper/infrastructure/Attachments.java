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
 * The private bucket of attachments, uploads to import, exports and beacons. Browsers reach it only
 * by presigned links; beacons are served by our distribution.
 */
final class Attachments extends Construct {
  private static final Duration VERSION_RETENTION = Duration.days(30);

  /** Headers that grant others access to an object. */
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
                    temporary("Uploads", ObjectKey.UPLOADS),
                    temporary("Exports", ObjectKey.EXPORTS),
                    // a missing beacon means that nothing changed for days
                    temporary("Beacons", ObjectKey.BEACONS)))
            .build();
    denyAccessLists();
    denyCopies();
    denyReplacing();
    allowReadingBeacons();
  }

  String bucketName() {
    return bucket.getBucketName();
  }

  /** The origin of links. */
  String origin() {
    return "https://" + bucket.getBucketRegionalDomainName();
  }

  /** The ARNs of the bucket and its objects. */
  List<String> resources() {
    return List.of(bucket.getBucketArn(), objects());
  }

  /** The bucket as an import into another stack. Its policy stays in this stack. */
  IBucket importInto(Construct scope) {
    return Bucket.fromBucketAttributes(
        scope,
        "Files",
        BucketAttributes.builder()
            .bucketName(bucket.getBucketName())
            .bucketRegionalDomainName(bucket.getBucketRegionalDomainName())
            .build());
  }

  /**
   * Allows a role what routes do: sign links, read and copy uploads, and delete files of a project.
   */
  void allowUse(Role role) {
    FunctionRole.allow(role, List.of("s3:GetObject", "s3:PutObject"), objects());
    for (var prefix : List.of(ObjectKey.ATTACHMENTS, ObjectKey.UPLOADS)) {
      FunctionRole.allow(role, List.of("s3:DeleteObject"), bucket.arnForObjects(prefix + "*"));
    }
    // without it S3 responds 403 for a missing object
    FunctionRole.allow(role, List.of("s3:ListBucket"), bucket.getBucketArn());
  }

  /** Allows a role what the sweep does. */
  void allowSweep(Role role) {
    FunctionRole.allow(role, List.of("s3:DeleteObject"), objects());
    FunctionRole.allow(role, List.of("s3:ListBucket"), bucket.getBucketArn());
  }

  private String objects() {
    return bucket.arnForObjects("*");
  }

  /**
   * Allows distributions of our account to read beacons, and nothing else. It cannot name the
   * distribution, which is created after this bucket. Without permission to list, S3 responds 403
   * for a missing beacon and for a wrong name alike.
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

  /** Denies access lists on the bucket and its objects, even to roles with that permission. */
  private void denyAccessLists() {
    deny(
        "RefuseAccessLists",
        List.of("s3:PutObjectAcl", "s3:PutObjectVersionAcl"),
        objects(),
        Map.of());
    deny("RefuseBucketAccessList", List.of("s3:PutBucketAcl"), bucket.getBucketArn(), Map.of());
    for (var header : ACCESS_LISTS) {
      deny(
          "Refuse" + header,
          List.of("s3:PutObject"),
          objects(),
          Map.of("Null", Map.of("s3:" + header, "false")));
    }
  }

  /** Denies copies from anywhere but our uploads (Storage.copy). */
  private void denyCopies() {
    var uploads = bucket.getBucketName() + "/" + ObjectKey.UPLOADS + "*";
    deny(
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
   * Denies uploads that could replace an object. Our links are signed with the condition. S3
   * supports no copies with this condition, so nothing can be copied there either.
   */
  private void denyReplacing() {
    deny(
        "RefuseReplacing",
        List.of("s3:PutObject"),
        bucket.arnForObjects(ObjectKey.UPLOADS + "*"),
        Map.of("Null", Map.of("s3:if-none-match", "true")));
  }

  private void deny(
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
   * Allows our pages to upload. Links work without it, so this protects nothing. Without a domain,
   * the name that CloudFront assigns is unknown to this stack.
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
        .noncurrentVersionExpiration(VERSION_RETENTION)
        .expiredObjectDeleteMarker(true)
        .build();
  }

  /** Expires objects that are used within a day or never. It is the fallback of the sweep. */
  private static LifecycleRule temporary(String id, String prefix) {
    return LifecycleRule.builder()
        .id(id)
        .prefix(prefix)
        .expiration(Duration.days(2))
        .noncurrentVersionExpiration(Duration.days(1))
        .build();
  }
}

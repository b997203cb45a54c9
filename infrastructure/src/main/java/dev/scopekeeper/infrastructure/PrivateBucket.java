package dev.scopekeeper.infrastructure;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** What all our buckets have in common: nobody else gets in, and they outlive their stack. */
final class PrivateBucket {

  /**
   * Of what keeps data. Where a first deployment fails, it goes with the stack all the same: else
   * the next attempt would find it in its way.
   */
  static final RemovalPolicy KEPT = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

  private PrivateBucket() {}

  static Bucket.Builder in(Construct scope) {
    return Bucket.Builder.create(scope, "Bucket")
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
        .encryption(BucketEncryption.S3_MANAGED)
        .enforceSsl(true)
        .minimumTlsVersion(1.2)
        .removalPolicy(KEPT);
  }
}

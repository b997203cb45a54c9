package dev.scopekeeper.infrastructure;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** Common settings of our buckets: no public access, and they outlive their stack. */
final class PrivateBucket {

  /**
   * The removal policy of data. If a first deployment fails, the data is deleted with the stack, so
   * that it does not block the next attempt.
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

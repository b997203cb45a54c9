package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.account.Aws;
import java.nio.file.Path;
import java.util.Set;
import software.amazon.awssdk.regions.PartitionMetadata;

/**
 * Checks whether the region supports a deployment. Contains the facts that no API returns.
 *
 * @param bundle the RDS certificate authorities in the zip
 */
record RegionCheck(Aws aws, Path bundle) implements Check {
  private static final String CHOOSE = "deploy to another region: export AWS_REGION=eu-central-1";

  /** Hyderabad and Melbourne: RDS has no IAM authentication for MariaDB. */
  private static final Set<String> WITHOUT_SIGN_IN = Set.of("ap-south-2", "ap-southeast-4");

  /** Taipei and New Zealand: Lambda has no SnapStart. */
  private static final Set<String> WITHOUT_SNAPSHOTS = Set.of("ap-east-2", "ap-southeast-6");

  @Override
  public String subject() {
    return "Region";
  }

  @Override
  public String permission() {
    return "";
  }

  @Override
  public Outcome run() {
    var region = aws.region().id();
    if (!PartitionMetadata.of(aws.region()).id().equals("aws")) {
      return new Outcome.Stop(region + " is not in AWS's commercial partition", CHOOSE);
    }
    if (WITHOUT_SIGN_IN.contains(region)) {
      return new Outcome.Stop("no IAM authentication for MariaDB in " + region, CHOOSE);
    }
    if (WITHOUT_SNAPSHOTS.contains(region)) {
      return new Outcome.Stop("no SnapStart in " + region, CHOOSE);
    }
    if (!CertificateAuthorities.regions(bundle).contains(region)) {
      return new Outcome.Stop(
          "%s has no certificate authority of RDS in %s".formatted(bundle, region),
          "add that of https://truststore.pki.rds.amazonaws.com/%s/%s-bundle.pem, and build again"
              .formatted(region, region));
    }
    return new Outcome.Ok(region + " has SnapStart and IAM authentication, as far as is known");
  }
}

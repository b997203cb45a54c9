package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.account.Aws;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

/** Checks whether CloudFront serves the account. New accounts may need verification first. */
record DistributionCheck(Aws aws) implements Check {

  @Override
  public String subject() {
    return "CloudFront";
  }

  @Override
  public String permission() {
    return "cloudfront:ListDistributions";
  }

  @Override
  public Outcome run() {
    try (var client = aws.client(CloudFrontClient.builder())) {
      var quantity = client.listDistributions().distributionList().quantity();
      return quantity > 0
          ? new Outcome.Ok("%d distributions, so the account is verified".formatted(quantity))
          : new Outcome.Warn(
              "no distribution yet; only the first shows whether the account is" + " verified",
              "if the deployment stops with \"Your account must be verified\", open a support case"
                  + " under Account and billing (free, hours to days) and deploy again");
    }
  }
}

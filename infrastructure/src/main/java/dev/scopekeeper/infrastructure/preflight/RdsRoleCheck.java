package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.account.Aws;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

/** Checks whether the account has the service-linked role of RDS. */
record RdsRoleCheck(Aws aws) implements Check {
  private static final String ROLE = "AWSServiceRoleForRDS";

  @Override
  public String subject() {
    return "RDS service-linked role";
  }

  @Override
  public String permission() {
    return "iam:GetRole";
  }

  @Override
  public Outcome run() {
    try (var client = aws.client(IamClient.builder())) {
      client.getRole(asked -> asked.roleName(ROLE));
      return new Outcome.Ok(ROLE + " exists");
    } catch (NoSuchEntityException _) {
      return new Outcome.Stop(
          ROLE + " is missing, as in accounts that never used RDS",
          "aws iam create-service-linked-role --aws-service-name rds.amazonaws.com");
    }
  }
}

package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.account.Aws;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.freetier.FreeTierClient;
import software.amazon.awssdk.services.freetier.model.ResourceNotFoundException;

/** Checks for the free plan, which refuses 14 days of backups and db.t4g.small. */
record FreePlanCheck(Aws aws) implements Check {

  @Override
  public String subject() {
    return "Account plan";
  }

  @Override
  public String permission() {
    return "freetier:GetAccountPlanState";
  }

  @Override
  public Outcome run() {
    try (var client = aws.client(FreeTierClient.builder(), Region.US_EAST_1)) {
      var plan = client.getAccountPlanState(_ -> {});
      return switch (plan.accountPlanType()) {
        case PAID -> new Outcome.Ok("paid");
        case FREE ->
            new Outcome.Stop(
                "free, which refuses backups of 14 days and the class of the database",
                "aws freetier upgrade-account-plan --account-plan-type PAID --region us-east-1");
        case UNKNOWN_TO_SDK_VERSION ->
            new Outcome.Warn(
                "%s, which is not known here".formatted(plan.accountPlanTypeAsString()),
                "read in the console, under Billing, what the plan refuses");
      };
    } catch (ResourceNotFoundException _) {
      return new Outcome.Warn(
          "AWS names none, as is expected of accounts older than July 2025",
          "nothing for an old account; else look it up in the console, under Billing");
    }
  }
}

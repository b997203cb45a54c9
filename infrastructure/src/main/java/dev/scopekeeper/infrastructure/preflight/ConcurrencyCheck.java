package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.account.Aws;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Checks how many requests functions may serve at once. New accounts have 10. */
record ConcurrencyCheck(Aws aws) implements Check {
  private static final int USUAL = 1_000;

  @Override
  public String subject() {
    return "Lambda concurrency";
  }

  @Override
  public String permission() {
    return "lambda:GetAccountSettings";
  }

  @Override
  public Outcome run() {
    try (var client = aws.client(LambdaClient.builder())) {
      int limit = client.getAccountSettings().accountLimit().concurrentExecutions();
      if (limit >= USUAL) {
        return new Outcome.Ok("%,d requests at once".formatted(limit));
      }
      return new Outcome.Warn(
          "%,d requests at once, in all functions of the account together".formatted(limit),
          "aws service-quotas request-service-quota-increase --service-code lambda --quota-code"
              + " L-B99A9384 --desired-value 1000 (answered in hours to days); deploy with -c"
              + " snapshotsAtOnce=4 until then");
    }
  }
}

package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.account.Aws;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;

/** Checks whether there are credentials, and whose. */
record IdentityCheck(Aws aws) implements Check {

  @Override
  public String subject() {
    return "Credentials";
  }

  @Override
  public String permission() {
    return "sts:GetCallerIdentity";
  }

  @Override
  public Outcome run() {
    try {
      var caller = aws.client(StsClient.builder()).getCallerIdentity();
      return new Outcome.Ok(
          "account %s, as %s, in %s".formatted(caller.account(), caller.arn(), aws.region().id()));
    } catch (SdkException e) {
      return new Outcome.Stop(
          "none that AWS accepts (%s)".formatted(Aws.message(e)),
          "sign in (aws sso login, aws login or aws configure) until `aws sts get-caller-identity`"
              + " answers");
    }
  }
}

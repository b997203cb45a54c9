package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.account.Aws;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/** Checks whether the bootstrap stack of CDK exists. */
record BootstrapCheck(Aws aws) implements Check {
  private static final String VERSION = "/cdk-bootstrap/hnb659fds/version";

  /** The minimum version for the templates. */
  private static final int LEAST = 6;

  @Override
  public String subject() {
    return "CDK bootstrap";
  }

  @Override
  public String permission() {
    return "ssm:GetParameter";
  }

  @Override
  public Outcome run() {
    try (var client = aws.client(SsmClient.builder())) {
      var version =
          Integer.parseInt(client.getParameter(asked -> asked.name(VERSION)).parameter().value());
      return version >= LEAST
          ? new Outcome.Ok("version " + version)
          : new Outcome.Stop(
              "version %d is too old".formatted(version), "infrastructure/cdk bootstrap");
    } catch (ParameterNotFoundException _) {
      return new Outcome.Stop(
          "%s is not prepared for CDK".formatted(aws.region().id()),
          "infrastructure/cdk bootstrap");
    }
  }
}

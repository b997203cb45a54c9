package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.account.Aws;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * Checks whether Lambda has storage for the code of every function twice: current and published.
 *
 * @param zip the code of all functions
 */
record FunctionStorageCheck(Aws aws, Path zip, int functions) implements Check {
  private static final long MEGABYTE = 1_000_000;
  private static final long COPIES = 2;

  @Override
  public String subject() {
    return "Lambda storage";
  }

  @Override
  public String permission() {
    return "lambda:GetAccountSettings";
  }

  @Override
  public Outcome run() {
    if (!Files.isRegularFile(zip)) {
      return new Outcome.Stop(zip + " is missing", "mvn -DskipTests package");
    }
    try (var client = aws.client(LambdaClient.builder())) {
      var settings = client.getAccountSettings();
      var free = settings.accountLimit().totalCodeSize() - settings.accountUsage().totalCodeSize();
      var needed = COPIES * functions * size();
      var found =
          "%,d MB free, %,d functions need %,d MB"
              .formatted(free / MEGABYTE, functions, needed / MEGABYTE);
      return free >= needed
          ? new Outcome.Ok(found)
          : new Outcome.Stop(
              found,
              "delete versions of other functions that serve nobody, or ask for more under"
                  + " Service Quotas, Lambda, \"Function and layer storage\"");
    }
  }

  private long size() {
    try {
      return Files.size(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.Settings;
import dev.scopekeeper.infrastructure.account.Arguments;
import dev.scopekeeper.infrastructure.account.Aws;
import dev.scopekeeper.infrastructure.account.Stacks;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/**
 * Decides whether to protect the data from deletion. A failed first deployment must be deleted and
 * repeated, so protection starts later. {@code infrastructure/deploy} runs it.
 */
public final class Protection {

  private Protection() {}

  /** Prints {@code true} or {@code false}, the value for {@code -c protected}. */
  public static void main(String[] args) {
    try {
      var arguments = Arguments.of(Path.of(""), args);
      try (var aws = Aws.fromEnvironment(arguments.profile())) {
        System.out.println(isDue(new Stacks(aws), Settings.from(arguments.settings()).name()));
      }
    } catch (IllegalArgumentException | SdkException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** A protected stack stays protected, even if the rest has to be created again. */
  static boolean isDue(Stacks stacks, String name) {
    var data = stacks.find(name + "Data");
    return data.map(Stack::enableTerminationProtection).orElse(false)
        || (data.filter(Stacks::isFinished).isPresent()
            && stacks.find(name).filter(Stacks::isFinished).isPresent());
  }
}

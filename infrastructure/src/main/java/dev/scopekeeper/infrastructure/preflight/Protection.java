package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.Settings;
import dev.scopekeeper.infrastructure.account.Arguments;
import dev.scopekeeper.infrastructure.account.Aws;
import dev.scopekeeper.infrastructure.account.Stacks;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/**
 * Whether the data may be protected from deletion already: a first deployment that fails can only
 * be deleted and tried again while it is not. {@code infrastructure/deploy} starts it.
 */
public final class Protection {

  private Protection() {}

  /** Prints {@code true} or {@code false}, the value for {@code -c protected}. */
  public static void main(String[] given) {
    try {
      var arguments = Arguments.of(Path.of(""), given);
      try (var aws = Aws.fromEnvironment(arguments.profile())) {
        System.out.println(isDue(new Stacks(aws), Settings.from(arguments.settings()).name()));
      }
    } catch (IllegalArgumentException | SdkException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** What is protected stays so, even where the rest has to be made again. */
  static boolean isDue(Stacks stacks, String name) {
    var data = stacks.find(name + "Data");
    return data.map(Stack::enableTerminationProtection).orElse(false)
        || (data.filter(Stacks::isFinished).isPresent()
            && stacks.find(name).filter(Stacks::isFinished).isPresent());
  }
}

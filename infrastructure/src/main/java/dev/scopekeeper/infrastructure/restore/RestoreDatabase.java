package dev.scopekeeper.infrastructure.restore;

import dev.scopekeeper.infrastructure.Settings;
import dev.scopekeeper.infrastructure.account.Arguments;
import dev.scopekeeper.infrastructure.account.Aws;
import dev.scopekeeper.infrastructure.account.Stacks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** The entry point of {@code infrastructure/restore}. */
public final class RestoreDatabase {
  private static final String SWITCH = "--switch";
  private static final String USAGE =
      "Say to which time: infrastructure/restore latest, or infrastructure/restore"
          + " 2026-12-01T10:00:00Z; with --switch it takes the place of the running one.";

  private RestoreDatabase() {}

  public static void main(String[] args) {
    try {
      var arguments = Arguments.of(Path.of(""), args);
      try (var aws = Aws.fromEnvironment(arguments.profile())) {
        run(aws, arguments, Duration.ofSeconds(15), System.out::println);
      }
    } catch (Refusal | IllegalArgumentException | SdkClientException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (AwsServiceException e) {
      System.err.println(sentence(e));
      System.exit(1);
    }
  }

  /**
   * @param pause time between two polls of RDS
   */
  static void run(Aws aws, Arguments arguments, Duration pause, Consumer<String> print) {
    var words = new ArrayList<>(arguments.others());
    var inPlace = words.remove(SWITCH);
    if (words.size() != 1) {
      throw new Refusal(USAGE);
    }
    var target = Target.of(words.getFirst());
    var stack = Settings.from(arguments.settings()).name() + "Data";
    var found =
        new Stacks(aws)
            .find(stack)
            .orElseThrow(
                () -> new Refusal("There is no stack %s in %s".formatted(stack, aws.region())));
    var names = Names.of(output(found, "DatabaseInstance"));
    var secret = output(found, "DatabaseSecret");
    new Restore(
            new Databases(aws, pause), names, () -> AdministratorPassword.read(aws, secret), print)
        .run(target, inPlace);
  }

  private static String output(Stack stack, String key) {
    return Stacks.output(stack, key)
        .orElseThrow(() ->
            new Refusal(
                "The stack %s has no output %s: deploy this release first"
                    .formatted(stack.stackName(), key)));
  }

  /** The message of AWS names a missing permission, and no value of a request. */
  static String sentence(AwsServiceException e) {
    return "AWS refused: %s. Nothing is lost: correct it and run again.".formatted(Aws.message(e));
  }
}

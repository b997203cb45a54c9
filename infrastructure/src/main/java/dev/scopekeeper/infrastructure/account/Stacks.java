package dev.scopekeeper.infrastructure.account;

import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** The CloudFormation stacks of the account. */
public final class Stacks {
  private final CloudFormationClient client;

  public Stacks(Aws aws) {
    this.client = aws.client(CloudFormationClient.builder());
  }

  /** Finds a stack by name. Deleted stacks are not found. */
  public Optional<Stack> find(String name) {
    try {
      return client.describeStacks(asked -> asked.stackName(name)).stacks().stream().findFirst();
    } catch (CloudFormationException e) {
      if (isMissing(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The value of an output. */
  public static Optional<String> output(Stack stack, String key) {
    return stack.outputs().stream()
        .filter(output -> output.outputKey().equals(key))
        .map(Output::outputValue)
        .findFirst();
  }

  /** A stack whose last creation or update succeeded, or was rolled back to such a state. */
  public static boolean isFinished(Stack stack) {
    return switch (stack.stackStatus()) {
      case CREATE_COMPLETE, UPDATE_COMPLETE, UPDATE_ROLLBACK_COMPLETE, IMPORT_COMPLETE -> true;
      default -> false;
    };
  }

  private static boolean isMissing(CloudFormationException e) {
    return Aws.errorCode(e).equals("ValidationError") && Aws.message(e).contains("does not exist");
  }
}

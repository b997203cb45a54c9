package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.account.Aws;
import dev.scopekeeper.infrastructure.account.Stacks;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Checks whether a stack is in a state that can be deployed. */
record StackCheck(Aws aws, String stack) implements Check {

  @Override
  public String subject() {
    return "Stack " + stack;
  }

  @Override
  public String permission() {
    return "cloudformation:DescribeStacks";
  }

  @Override
  public Outcome run() {
    return new Stacks(aws)
        .find(stack)
        .map(this::judge)
        .orElseGet(() -> new Outcome.Ok("not there, will be made"));
  }

  private Outcome judge(Stack found) {
    var status = found.stackStatusAsString();
    return switch (found.stackStatus()) {
      case CREATE_COMPLETE, UPDATE_COMPLETE, UPDATE_ROLLBACK_COMPLETE, IMPORT_COMPLETE ->
          new Outcome.Ok(status);
      case ROLLBACK_COMPLETE, ROLLBACK_FAILED -> failedCreation(found);
      case REVIEW_IN_PROGRESS ->
          new Outcome.Ok(status + ", left by a change set that was never executed");
      case UPDATE_ROLLBACK_FAILED ->
          new Outcome.Stop(
              status,
              ("correct what the events name (aws cloudformation describe-stack-events --stack-name"
                      + " %1$s), then aws cloudformation continue-update-rollback --stack-name %1$s")
                  .formatted(stack));
      case DELETE_FAILED ->
          new Outcome.Stop(
              status,
              ("infrastructure/cdk destroy %s again; network interfaces of functions go up to 40"
                      + " minutes after them")
                  .formatted(stack));
      default -> unfinished(status);
    };
  }

  private Outcome failedCreation(Stack found) {
    var status = found.stackStatusAsString();
    return Boolean.TRUE.equals(found.enableTerminationProtection())
        ? new Outcome.Stop(
            status + " and protected, so it cannot be made again",
            "aws cloudformation update-termination-protection --no-enable-termination-protection"
                + " --stack-name "
                + stack)
        : new Outcome.Ok(status + ", will be deleted and made again");
  }

  private Outcome unfinished(String status) {
    return status.endsWith("_IN_PROGRESS")
        ? new Outcome.Stop(
            status,
            ("wait until it ends: aws cloudformation describe-stacks --stack-name %s --query"
                    + " 'Stacks[0].StackStatus'")
                .formatted(stack))
        : new Outcome.Stop(
            status,
            ("read aws cloudformation describe-stack-events --stack-name %1$s; a stack that was never"
                    + " finished is deleted with infrastructure/cdk destroy %1$s")
                .formatted(stack));
  }
}

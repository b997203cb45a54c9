package dev.scopekeeper.infrastructure;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.customresources.AwsCustomResource;
import software.amazon.awscdk.customresources.AwsCustomResourcePolicy;
import software.amazon.awscdk.customresources.AwsSdkCall;
import software.amazon.awscdk.customresources.PhysicalResourceId;
import software.amazon.awscdk.customresources.PhysicalResourceIdReference;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * Notifies the recipient of alarms when the month exceeds the expected cost. It stops nothing and
 * is free. It is created by an API call, because CloudFormation supports budgets only in half of
 * the regions.
 */
final class Budget {
  private static final int EARLY = 80;
  private static final int ALL = 100;

  /** The API of budgets for all regions. */
  private static final String REGION = "us-east-1";

  private Budget() {}

  /** Adds the budget, if there is a recipient. */
  static void in(Construct scope, Settings settings) {
    settings.alarmEmail().ifPresent(address -> budget(scope, settings, address));
  }

  private static void budget(Construct scope, Settings settings, String address) {
    var create = create(Stack.of(scope), settings, address);
    AwsCustomResource.Builder.create(scope, "MonthlyBudget")
        .onCreate(create)
        // a new amount or address is a new budget; CloudFormation then deletes the old one
        .onUpdate(create)
        .onDelete(delete(Stack.of(scope)))
        .policy(
            AwsCustomResourcePolicy.fromStatements(
                List.of(
                    PolicyStatement.Builder.create()
                        .actions(List.of("budgets:ModifyBudget"))
                        .resources(List.of(arn(Stack.of(scope), settings)))
                        .build())))
        .installLatestAwsSdk(false)
        .build();
  }

  private static AwsSdkCall create(Stack stack, Settings settings, String address) {
    var amount = settings.monthlyBudget();
    var name = "%s-%d-%08x".formatted(settings.name(), amount, address.hashCode());
    return call("createBudget")
        .parameters(
            Map.of(
                "AccountId",
                stack.getAccount(),
                "Budget",
                Map.of(
                    "BudgetName",
                    name,
                    "BudgetType",
                    "COST",
                    "TimeUnit",
                    "MONTHLY",
                    "BudgetLimit",
                    Map.of("Amount", String.valueOf(amount), "Unit", "USD")),
                "NotificationsWithSubscribers",
                List.of(
                    notification("ACTUAL", EARLY, address),
                    notification("FORECASTED", ALL, address),
                    notification("ACTUAL", ALL, address))))
        .physicalResourceId(PhysicalResourceId.of(name))
        .ignoreErrorCodesMatching("DuplicateRecordException")
        .build();
  }

  private static AwsSdkCall delete(Stack stack) {
    return call("deleteBudget")
        .parameters(
            Map.of(
                "AccountId", stack.getAccount(), "BudgetName", new PhysicalResourceIdReference()))
        .ignoreErrorCodesMatching("NotFoundException")
        .build();
  }

  private static AwsSdkCall.Builder call(String action) {
    return AwsSdkCall.builder().service("Budgets").action(action).region(REGION);
  }

  private static String arn(Stack stack, Settings settings) {
    return stack.formatArn(
        ArnComponents.builder()
            .service("budgets")
            .region("")
            .resource("budget")
            .resourceName(settings.name() + "-*")
            .build());
  }

  private static Map<String, Object> notification(String type, int percent, String address) {
    return Map.of(
        "Notification",
        Map.of(
            "NotificationType",
            type,
            "ComparisonOperator",
            "GREATER_THAN",
            "Threshold",
            percent,
            "ThresholdType",
            "PERCENTAGE"),
        "Subscribers",
        List.of(Map.of("SubscriptionType", "EMAIL", "Address", address)));
  }
}

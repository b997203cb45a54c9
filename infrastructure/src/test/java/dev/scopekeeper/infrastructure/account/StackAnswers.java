package dev.scopekeeper.infrastructure.account;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A fake of CloudFormation that describes stacks. */
public final class StackAnswers {

  private record Known(String status, boolean isProtected, Map<String, String> outputs) {}

  private final Map<String, Known> stacks = new ConcurrentHashMap<>();

  public StackAnswers(RecordedAws recorded) {
    recorded.answer("DescribeStacks", this::describe);
  }

  public void put(String name, String status, boolean isProtected) {
    put(name, status, isProtected, Map.of());
  }

  public void put(String name, String status, boolean isProtected, Map<String, String> outputs) {
    stacks.put(name, new Known(status, isProtected, outputs));
  }

  private RecordedAws.Answer describe(RecordedAws.Request request) {
    var name = request.parameter("StackName");
    var stack = stacks.get(name);
    if (stack == null) {
      return RecordedAws.Answer.xmlError(
          400, "ValidationError", "Stack with id " + name + " does not exist");
    }
    var outputs = new StringBuilder();
    stack
        .outputs()
        .forEach((key, value) ->
            outputs
                .append("<member><OutputKey>")
                .append(key)
                .append("</OutputKey><OutputValue>")
                .append(value)
                .append("</OutputValue></member>"));
    return RecordedAws.Answer.xml(
        "DescribeStacks",
        """
        <Stacks><member><StackName>%s</StackName><StackStatus>%s</StackStatus>\
        <EnableTerminationProtection>%s</EnableTerminationProtection>\
        <Outputs>%s</Outputs></member></Stacks>\
        """
            .formatted(name, stack.status(), stack.isProtected(), outputs));
  }
}

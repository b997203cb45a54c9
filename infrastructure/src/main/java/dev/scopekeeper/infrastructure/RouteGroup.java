package dev.scopekeeper.infrastructure;

import dev.scopekeeper.api.RouteHandler;
import java.util.List;
import software.amazon.awscdk.NestedStack;
import software.constructs.Construct;

/**
 * The routes of one package, in a stack of their own: CloudFormation allows 500 resources in one.
 */
final class RouteGroup extends NestedStack {

  RouteGroup(
      Construct scope, String id, List<RouteHandler<?, ?>> handlers, RouteFunction.Props props) {
    super(scope, id);
    // CDK wants one for each stack; it is the same zip
    var code = props.artifacts().code();
    handlers.forEach(handler -> new RouteFunction(this, handler, code, props));
  }
}

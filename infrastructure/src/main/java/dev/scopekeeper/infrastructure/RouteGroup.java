package dev.scopekeeper.infrastructure;

import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.api.RouteName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import software.amazon.awscdk.NestedStack;
import software.constructs.Construct;

/**
 * A nested stack of some routes, because CloudFormation allows only 500 resources per stack.
 *
 * <p>They come in turn. Lambda refuses to make many snapshots at once, so a few publish at a time;
 * each publication rehearses at MariaDB, which serves people meanwhile. API Gateway refuses bursts
 * of changes to one API, so that each route waits for the one before it.
 */
final class RouteGroup extends NestedStack {

  private RouteGroup(
      Construct scope, String id, List<RouteHandler<?, ?>> handlers, RouteFunction.Props props) {
    super(scope, id);
    // CDK needs one asset per stack; it is the same zip
    var code = props.artifacts().code();
    var functions =
        handlers.stream().map(handler -> new RouteFunction(this, handler, code, props)).toList();
    for (var i = 1; i < functions.size(); i++) {
      functions.get(i).connectAfter(functions.get(i - 1));
    }
    for (var i = props.snapshotsAtOnce(); i < functions.size(); i++) {
      functions.get(i).publishAfter(functions.get(i - props.snapshotsAtOnce()));
    }
  }

  /** Creates the groups of all routes. Each group waits for the one before it. */
  static List<RouteGroup> of(
      Construct scope, List<RouteHandler<?, ?>> handlers, RouteFunction.Props props) {
    var byName = new LinkedHashMap<String, List<RouteHandler<?, ?>>>();
    for (var handler : handlers) {
      var name = RouteName.of(handler.route()).group();
      byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(handler);
    }
    var groups = new ArrayList<RouteGroup>();
    byName.forEach((name, members) -> {
      var group = new RouteGroup(scope, name + "Routes", members, props);
      if (!groups.isEmpty()) {
        group.getNode().addDependency(groups.getLast());
      }
      groups.add(group);
    });
    return groups;
  }
}

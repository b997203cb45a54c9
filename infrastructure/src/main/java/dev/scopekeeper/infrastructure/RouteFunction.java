package dev.scopekeeper.infrastructure;

import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.api.RouteName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.IHttpApi;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Version;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** One route: its function, its published version, and its integration with the API. */
final class RouteFunction extends Construct {

  /** The alias that API Gateway calls. */
  static final String LIVE = "live";

  private static final int MEGABYTES = 1024;

  /** Just below the timeout of API Gateway (30 s). */
  private static final Duration TIMEOUT = Duration.seconds(25);

  private final Version version;
  private final List<HttpRoute> routes = new ArrayList<>();

  /**
   * Common properties of all routes.
   *
   * @param snapshotsAtOnce number of versions that publish at a time
   */
  record Props(
      IHttpApi api,
      Artifacts artifacts,
      String prefix,
      Map<String, String> environment,
      Role role,
      LogGroup log,
      Network network,
      int snapshotsAtOnce) {}

  RouteFunction(Construct scope, RouteHandler<?, ?> handler, Code code, Props props) {
    super(scope, RouteName.of(handler.route()).id());
    var function =
        JavaFunction.of(
                this,
                "Function",
                new JavaFunction.Props(
                    code,
                    handler.getClass(),
                    props.prefix() + getNode().getId(),
                    props.environment(),
                    props.role(),
                    props.log(),
                    Optional.of(props.network()),
                    MEGABYTES,
                    TIMEOUT))
            .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
            .build();
    version = function.getCurrentVersion();
    var alias = Alias.Builder.create(this, "Live").aliasName(LIVE).version(version).build();
    var integration = new HttpLambdaIntegration("Integration", alias);
    for (var method : handler.route().methods()) {
      var route =
          HttpRoute.Builder.create(this, method.equals("HEAD") ? "HeadRoute" : "Route")
              .httpApi(props.api())
              .routeKey(HttpRouteKey.with(handler.route().path(), HttpMethod.valueOf(method)))
              .integration(integration)
              .build();
      routes.forEach(route.getNode()::addDependency);
      routes.add(route);
    }
  }

  /** Publishes the version after that of another route. */
  void publishAfter(RouteFunction predecessor) {
    version.getNode().addDependency(predecessor.version);
  }

  /** Connects the route to the API after another route. */
  void connectAfter(RouteFunction predecessor) {
    routes.forEach(route -> route.getNode().addDependency(predecessor.routes.getLast()));
  }
}

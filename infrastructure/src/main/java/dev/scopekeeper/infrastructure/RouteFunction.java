package dev.scopekeeper.infrastructure;

import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
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
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** One route: its function, the published version that serves, and its place in the API. */
final class RouteFunction extends Construct {

  /** The alias that API Gateway calls. */
  static final String LIVE = "live";

  private static final int MEGABYTES = 1024;

  /** Just under what API Gateway waits (30 s). */
  private static final Duration TIMEOUT = Duration.seconds(25);

  /** What every route has alike. */
  record Props(
      IHttpApi api,
      Artifacts artifacts,
      String prefix,
      Map<String, String> environment,
      Role role,
      LogGroup log,
      Network network) {}

  RouteFunction(Construct scope, RouteHandler<?, ?> handler, Code code, Props props) {
    super(scope, handler.getClass().getSimpleName());
    var function =
        JavaFunction.of(
                this,
                "Function",
                new JavaFunction.Props(
                    code,
                    handler.getClass(),
                    props.prefix() + handler.getClass().getSimpleName(),
                    props.environment(),
                    props.role(),
                    props.log(),
                    Optional.of(props.network()),
                    MEGABYTES,
                    TIMEOUT))
            .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
            .build();
    var alias =
        Alias.Builder.create(this, "Live")
            .aliasName(LIVE)
            .version(function.getCurrentVersion())
            .build();
    HttpRoute.Builder.create(this, "Route")
        .httpApi(props.api())
        .routeKey(key(handler.route()))
        .integration(new HttpLambdaIntegration("Integration", alias))
        .build();
  }

  private static HttpRouteKey key(Route route) {
    return HttpRouteKey.with(route.path(), HttpMethod.valueOf(route.method().name()));
  }
}

package dev.scopekeeper.infrastructure;

import dev.scopekeeper.routes.Routes;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** The HTTP API, with throttled routes and an access log. Routes add themselves to it. */
final class Api extends Construct {
  /** One line of JSON per request, with the id that functions log too. */
  private static final String ACCESS =
      """
      {"requestId":"$context.requestId","at":"$context.requestTimeEpoch","route":"$context.routeKey",\
      "status":"$context.status","bytes":"$context.responseLength","ms":"$context.responseLatency",\
      "source":"$context.identity.sourceIp","error":"$context.integrationErrorMessage"}\
      """;

  private final HttpApi api;
  private final CfnStage stage;

  Api(Construct scope, String id, Settings settings) {
    super(scope, id);
    api =
        HttpApi.Builder.create(this, "Http")
            .apiName(settings.name())
            .createDefaultStage(false)
            .build();
    var log =
        LogGroup.Builder.create(this, "Log")
            .retention(RetentionDays.ONE_MONTH)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    stage =
        CfnStage.Builder.create(this, "Stage")
            .apiId(api.getApiId())
            .stageName("$default")
            .autoDeploy(true)
            .defaultRouteSettings(RouteThrottling.usual(settings.rates()))
            .routeSettings(RouteThrottling.exceptions(Routes.all(), settings.rates()))
            .accessLogSettings(
                CfnStage.AccessLogSettingsProperty.builder()
                    .destinationArn(log.getLogGroupArn())
                    .format(ACCESS)
                    .build())
            .build();
  }

  /** Creates the stage after the routes, because it rejects settings of missing routes. */
  void publishAfter(Construct routes) {
    stage.getNode().addDependency(routes);
  }

  HttpApi http() {
    return api;
  }

  /** The host name that CloudFront calls. */
  String host() {
    return api.getApiId() + ".execute-api." + api.getStack().getRegion() + ".amazonaws.com";
  }
}

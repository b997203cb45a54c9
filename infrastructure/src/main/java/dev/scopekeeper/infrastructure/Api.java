package dev.scopekeeper.infrastructure;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** The HTTP API: throttled as a whole, every access logged. Routes add themselves to it. */
final class Api extends Construct {
  private static final int REQUESTS_A_SECOND = 100;
  private static final int BURST = 200;

  /** One line of JSON a request, with the id that the functions log too. */
  private static final String ACCESS =
      """
      {"requestId":"$context.requestId","at":"$context.requestTimeEpoch","route":"$context.routeKey",\
      "status":"$context.status","bytes":"$context.responseLength","ms":"$context.responseLatency",\
      "source":"$context.identity.sourceIp","error":"$context.integrationErrorMessage"}\
      """;

  private final HttpApi api;

  Api(Construct scope, String id, String name) {
    super(scope, id);
    api = HttpApi.Builder.create(this, "Http").apiName(name).createDefaultStage(false).build();
    var log =
        LogGroup.Builder.create(this, "Log")
            .retention(RetentionDays.ONE_MONTH)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    CfnStage.Builder.create(this, "Stage")
        .apiId(api.getApiId())
        .stageName("$default")
        .autoDeploy(true)
        .defaultRouteSettings(
            CfnStage.RouteSettingsProperty.builder()
                .throttlingRateLimit(REQUESTS_A_SECOND)
                .throttlingBurstLimit(BURST)
                .build())
        .accessLogSettings(
            CfnStage.AccessLogSettingsProperty.builder()
                .destinationArn(log.getLogGroupArn())
                .format(ACCESS)
                .build())
        .build();
  }

  HttpApi http() {
    return api;
  }

  /** The host name that CloudFront calls. */
  String host() {
    return api.getApiId() + ".execute-api." + api.getStack().getRegion() + ".amazonaws.com";
  }
}

package dev.scopekeeper.infrastructure;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the costs and the scale plan take from the synthesised templates, read once. */
final class TemplateFacts {
  static final double HOURS = 730;
  private static final List<Templates.Resource> RESOURCES =
      Templates.all().values().stream().flatMap(List::stream).toList();
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

  private TemplateFacts() {}

  static double count(String type) {
    return (double) of(type).count();
  }

  static JsonNode database() {
    return only("AWS::RDS::DBInstance");
  }

  static int maxConnections() {
    return only("AWS::RDS::DBParameterGroup").path("Parameters").path("max_connections").asInt();
  }

  static int requestsPerSecond() {
    return only("AWS::ApiGatewayV2::Stage")
        .path("DefaultRouteSettings")
        .path("ThrottlingRateLimit")
        .asInt();
  }

  /** Gigabytes of memory of a route's function. */
  static double functionMemory() {
    return of("AWS::Lambda::Function")
            .filter(function -> !function.property("SnapStart").isMissingNode())
            .mapToInt(function -> function.property("MemorySize").asInt())
            .max()
            .orElseThrow()
        / 1024.0;
  }

  static boolean routesAreTraced() {
    return of("AWS::Lambda::Function")
        .filter(function -> !function.property("SnapStart").isMissingNode())
        .allMatch(function ->
            function.property("TracingConfig").path("Mode").asString("").equals("Active"));
  }

  static double siteChecks() {
    return runs("SiteCheck");
  }

  /** Calls that keep the routes' functions active. */
  static double warmUpCalls() {
    return runs("WarmUp") * count("AWS::Lambda::Alias");
  }

  /** Calls of the functions that run by themselves. */
  static double scheduledCalls() {
    return runs("");
  }

  /** Whether a CloudFront function runs before requests of a path. */
  static boolean callsFunction(String path) {
    var distribution = only("AWS::CloudFront::Distribution").path("DistributionConfig");
    return Stream.concat(
            Stream.of(distribution.path("DefaultCacheBehavior")),
            distribution.path("CacheBehaviors").valueStream())
        .filter(behavior -> behavior.path("PathPattern").asString("*").equals(path))
        .anyMatch(behavior -> behavior.has("FunctionAssociations"));
  }

  private static double runs(String id) {
    return of("AWS::Scheduler::Schedule")
        .filter(schedule -> schedule.id().startsWith(id))
        .mapToDouble(
            schedule -> HOURS * 60 / minutes(schedule.property("ScheduleExpression").asString()))
        .sum();
  }

  private static double minutes(String expression) {
    var rate = RATE.matcher(expression);
    if (!rate.matches()) {
      throw new IllegalArgumentException(expression);
    }
    var unit =
        switch (rate.group(2)) {
          case "minute" -> Duration.ofMinutes(1);
          case "hour" -> Duration.ofHours(1);
          default -> Duration.ofDays(1);
        };
    return (double) unit.toMinutes() * Integer.parseInt(rate.group(1));
  }

  private static Stream<Templates.Resource> of(String type) {
    return RESOURCES.stream().filter(resource -> resource.type().equals(type));
  }

  private static JsonNode only(String type) {
    return of(type).findFirst().orElseThrow().json().path("Properties");
  }
}

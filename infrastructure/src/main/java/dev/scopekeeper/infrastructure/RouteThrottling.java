package dev.scopekeeper.infrastructure;

import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;

/**
 * Rate limits of routes by their cost. They are derived from the routes, so new routes with
 * passwords or whole projects are limited too.
 */
final class RouteThrottling {
  private static final Set<String> TRANSFERS = Set.of("imports", "exports");

  /**
   * Requests per second of each route, and their burst. Each concurrent request may need its own
   * environment, and so its own connection.
   *
   * @param usual rate of routes that only read and change rows
   * @param passwords rate of routes that hash a password
   * @param transfers rate of routes that import or export
   */
  public record Rates(int usual, int passwords, int transfers) {}

  private RouteThrottling() {}

  /** The default settings, for routes not in {@link #exceptions}. */
  static CfnStage.RouteSettingsProperty usual(Rates rates) {
    return CfnStage.RouteSettingsProperty.builder()
        .throttlingRateLimit(rates.usual())
        .throttlingBurstLimit(rates.usual())
        .build();
  }

  /** The settings of expensive routes, by route key, in the format of CloudFormation. */
  static Map<String, Map<String, Integer>> exceptions(
      List<RouteHandler<?, ?>> handlers, Rates rates) {
    var settings = new TreeMap<String, Map<String, Integer>>();
    for (var handler : handlers) {
      if (takesPassword(handler)) {
        settings.put(handler.route().key(), limits(rates.passwords()));
      } else if (transfers(handler.route())) {
        settings.put(handler.route().key(), limits(rates.transfers()));
      }
    }
    return settings;
  }

  private static Map<String, Integer> limits(int rate) {
    return Map.of("ThrottlingRateLimit", rate, "ThrottlingBurstLimit", rate);
  }

  private static boolean takesPassword(RouteHandler<?, ?> handler) {
    return handler.input().isRecord()
        && Arrays.stream(handler.input().getRecordComponents())
            .anyMatch(field -> field.getName().toLowerCase(Locale.ROOT).endsWith("password"));
  }

  private static boolean transfers(Route route) {
    return route.segments().anyMatch(TRANSFERS::contains);
  }
}

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
 * How many requests a second each route takes, by what one of them costs. Derived from the routes
 * themselves, so that a new one that takes a password or moves whole projects is slowed down too.
 */
final class RouteThrottling {
  private static final Set<String> TRANSFERS = Set.of("imports", "exports");

  /**
   * Requests a second that each single route takes, and at one moment too: each of them may need an
   * environment, and so a connection, of its own.
   *
   * @param usual of routes that only read and change rows
   * @param passwords of routes that hash a password
   * @param transfers of routes that import or export
   */
  public record Rates(int usual, int passwords, int transfers) {}

  private RouteThrottling() {}

  /** What holds for routes that are not named in {@link #exceptions}. */
  static CfnStage.RouteSettingsProperty usual(Rates rates) {
    return CfnStage.RouteSettingsProperty.builder()
        .throttlingRateLimit(rates.usual())
        .throttlingBurstLimit(rates.usual())
        .build();
  }

  /** The settings of the routes that cost more, by route key, as CloudFormation names them. */
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

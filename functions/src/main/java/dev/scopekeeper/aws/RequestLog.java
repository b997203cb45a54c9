package dev.scopekeeper.aws;

import dev.scopekeeper.api.RequestPipeline;
import dev.scopekeeper.api.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Logs a line for each request. The route is a searchable field, not a metric dimension. */
final class RequestLog {
  private static final List<Map<String, String>> METRICS =
      List.of(
          Map.of("Name", "Duration", "Unit", "Milliseconds"),
          Map.of("Name", "Refused", "Unit", "Count"),
          Map.of("Name", "Failed", "Unit", "Count"));

  private final EmbeddedMetrics metrics;

  RequestLog(EmbeddedMetrics metrics) {
    this.metrics = metrics;
  }

  /**
   * @param nanos the duration in nanoseconds
   */
  void write(Route route, RequestPipeline.Handled handled, long nanos) {
    var line = new LinkedHashMap<String, Object>();
    line.put("route", route.key());
    line.put("requestId", handled.requestId());
    line.put("status", handled.status());
    line.put("Duration", nanos / 1_000_000.0);
    line.put("Refused", handled.status() / 100 == 4 ? 1 : 0);
    line.put("Failed", handled.status() / 100 == 5 ? 1 : 0);
    metrics.write(METRICS, line);
  }
}

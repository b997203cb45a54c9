package dev.scopekeeper.aws;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.RequestPipeline;
import dev.scopekeeper.api.Route;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of JSON for each request, in CloudWatch's embedded metric format. The route is a field
 * to search by and not a dimension, because each value of a dimension is a metric to pay for.
 */
final class RequestLog {
  private static final List<Map<String, String>> METRICS =
      List.of(
          Map.of("Name", "Duration", "Unit", "Milliseconds"),
          Map.of("Name", "Refused", "Unit", "Count"),
          Map.of("Name", "Failed", "Unit", "Count"));

  private final String namespace;
  private final PrintStream out;

  RequestLog(String namespace, PrintStream out) {
    this.namespace = namespace;
    this.out = out;
  }

  /**
   * @param nanos how long the function took, in nanoseconds
   */
  void write(Route route, RequestPipeline.Handled handled, long nanos) {
    var line = new LinkedHashMap<String, Object>();
    line.put("_aws", header());
    line.put("route", route.key());
    line.put("requestId", handled.requestId());
    line.put("status", handled.status());
    line.put("Duration", nanos / 1_000_000.0);
    line.put("Refused", handled.status() / 100 == 4 ? 1 : 0);
    line.put("Failed", handled.status() / 100 == 5 ? 1 : 0);
    out.println(Json.text(line));
  }

  private Map<String, Object> header() {
    var metrics =
        Map.of("Namespace", namespace, "Dimensions", List.of(List.of()), "Metrics", METRICS);
    return Map.of("Timestamp", System.currentTimeMillis(), "CloudWatchMetrics", List.of(metrics));
  }
}

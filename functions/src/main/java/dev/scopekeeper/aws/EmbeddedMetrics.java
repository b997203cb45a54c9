package dev.scopekeeper.aws;

import dev.scopekeeper.api.Json;
import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes log lines in CloudWatch's embedded metric format: JSON whose numbers become metrics. Uses
 * no dimensions, because each value of a dimension is billed as a metric.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">The
 *     format</a>
 */
final class EmbeddedMetrics {

  private final String namespace;
  private final PrintStream out;

  private EmbeddedMetrics(String namespace, PrintStream out) {
    this.namespace = namespace;
    this.out = out;
  }

  /** With the namespace of the deployment ({@code METRIC_NAMESPACE}). */
  static EmbeddedMetrics from(Map<String, String> environment) {
    return new EmbeddedMetrics(
        environment.getOrDefault("METRIC_NAMESPACE", "Scopekeeper"), System.out);
  }

  void write(JobSuccess success) {
    write(List.of(Map.of("Name", success.metric(), "Unit", "Count")), Map.of(success.metric(), 1));
  }

  /**
   * @param metrics name and unit of the fields that are metrics
   */
  void write(List<Map<String, String>> metrics, Map<String, ?> fields) {
    var described =
        Map.of("Namespace", namespace, "Dimensions", List.of(List.of()), "Metrics", metrics);
    var line = new LinkedHashMap<String, Object>();
    line.put(
        "_aws",
        Map.of("Timestamp", Clock.systemUTC().millis(), "CloudWatchMetrics", List.of(described)));
    line.putAll(fields);
    out.println(Json.text(line));
  }
}

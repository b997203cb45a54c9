package dev.scopekeeper.infrastructure;

import dev.scopekeeper.aws.JobSuccess;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Alarms that need action, and a dashboard. Within the free tier. */
final class Observability extends Construct {
  private static final Duration PERIOD = Duration.minutes(5);

  /** One more day than between two runs. CloudWatch covers seven days at most. */
  private static final int DAYS_WITHOUT_WARM_UP = WarmUpSchedule.EVERY.toDays().intValue() + 1;

  record Props(Settings settings, Api api, MariaDb mariaDb) {}

  /**
   * An alarm: a metric and its threshold.
   *
   * @param periods consecutive periods before the alarm fires
   * @param missingData how to treat missing data
   */
  private record Watch(
      String name,
      IMetric metric,
      double limit,
      boolean above,
      int periods,
      TreatMissingData missingData) {

    /** A watch for metrics of requests. */
    static Watch of(String name, IMetric metric, double limit, boolean above) {
      return new Watch(name, metric, limit, above, 2, TreatMissingData.NOT_BREACHING);
    }

    /**
     * A watch for scheduled work, which must succeed once in that time. Missing data counts as
     * failure.
     */
    static Watch job(String name, Metric successes, int periods) {
      return new Watch(name, successes, 1, false, periods, TreatMissingData.BREACHING);
    }
  }

  Observability(Construct scope, String id, Props props) {
    super(scope, id);
    var watches = watches(props);
    var alarms = watches.stream().map(this::alarm).toList();
    props.settings().alarmEmail().ifPresent(address -> subscribe(address, alarms));
    Dashboard.Builder.create(this, "Dashboard")
        .dashboardName(props.settings().name())
        .widgets(
            List.of(
                watches.stream().map(watch -> graph(watch.name(), watch.metric())).toList(),
                List.of(
                    graph("Time in functions, p50", own(props, "Duration", "p50")),
                    graph("Time in functions, p99", own(props, "Duration", "p99")),
                    graph("Refused requests", own(props, "Refused", "Sum")),
                    graph("Failed answers", own(props, "Failed", "Sum")))))
        .build();
  }

  private static List<Watch> watches(Props props) {
    var api = props.api().http();
    var database = props.mariaDb().instance();
    return List.of(
        Watch.of("Failed requests", api.metricServerError(), 5, true),
        Watch.of("Slow answers", own(props, "Duration", "p99"), 2_000, true),
        Watch.of("Throttled", throttled(), 1, true),
        Watch.of("Database CPU", database.metricCPUUtilization(), 80, true),
        Watch.of("Database connections", database.metricDatabaseConnections(), 320, true),
        Watch.of("Database memory", database.metricFreeableMemory(), 150e6, false),
        Watch.of("Database space", database.metricFreeStorageSpace(), 2e9, false),
        Watch.job("Site does not answer", own(props, JobSuccess.SITE_ANSWERED.metric(), "Sum"), 3),
        Watch.job("Warm-up failed", daily(props, JobSuccess.WARMED_UP), DAYS_WITHOUT_WARM_UP),
        Watch.job("Sweep failed", daily(props, JobSuccess.SWEPT), 1));
  }

  private static Metric daily(Props props, JobSuccess success) {
    return own(props, success.metric(), "Sum")
        .with(MetricOptions.builder().period(Duration.days(1)).build());
  }

  private static Metric throttled() {
    return Metric.Builder.create()
        .namespace("AWS/Lambda")
        .metricName("Throttles")
        .statistic("Sum")
        .build();
  }

  private static Metric own(Props props, String name, String statistic) {
    return Metric.Builder.create()
        .namespace(props.settings().name())
        .metricName(name)
        .statistic(statistic)
        .dimensionsMap(Map.of())
        .build();
  }

  private Alarm alarm(Watch watch) {
    return Alarm.Builder.create(this, watch.name().replaceAll("\\W", ""))
        .alarmDescription(watch.name())
        .metric(watch.metric())
        .threshold(watch.limit())
        .comparisonOperator(
            watch.above()
                ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
                : ComparisonOperator.LESS_THAN_THRESHOLD)
        .evaluationPeriods(watch.periods())
        .treatMissingData(watch.missingData())
        .build();
  }

  private void subscribe(String address, List<Alarm> alarms) {
    var topic = Topic.Builder.create(this, "Alarms").enforceSsl(true).build();
    topic.addSubscription(new EmailSubscription(address));
    alarms.forEach(alarm -> alarm.addAlarmAction(new SnsAction(topic)));
  }

  private static GraphWidget graph(String title, IMetric metric) {
    return GraphWidget.Builder.create().title(title).left(List.of(metric)).period(PERIOD).build();
  }
}

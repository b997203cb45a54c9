package dev.scopekeeper.infrastructure;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Alarms for what a person has to act on, and one page to look at. Within the free tier. */
final class Observability extends Construct {
  private static final Duration PERIOD = Duration.minutes(5);

  record Props(Settings settings, Api api, MariaDb mariaDb, Function warmUp, Function sweep) {}

  /** One alarm: what is watched, and from where on it is too much or too little. */
  private record Watch(String name, Metric metric, double limit, boolean above) {}

  Observability(Construct scope, String id, Props props) {
    super(scope, id);
    var watches = watches(props);
    var alarms = watches.stream().map(this::alarm).toList();
    props.settings().alarmEmail().ifPresent(address -> tell(address, alarms));
    Dashboard.Builder.create(this, "Dashboard")
        .dashboardName(props.settings().name())
        .widgets(
            List.of(
                watches.stream().map(watch -> graph(watch.name(), watch.metric())).toList(),
                List.of(
                    graph("Time in functions, p50", own(props, "Duration", "p50")),
                    graph("Time in functions, p99", own(props, "Duration", "p99")),
                    graph("Refused requests", own(props, "Refused", "Sum")))))
        .build();
  }

  private static List<Watch> watches(Props props) {
    var api = props.api().http();
    var database = props.mariaDb().instance();
    return List.of(
        new Watch("Failed requests", api.metricServerError(), 5, true),
        new Watch("Failed answers", own(props, "Failed", "Sum"), 5, true),
        new Watch("Slow answers", own(props, "Duration", "p99"), 2_000, true),
        new Watch("Throttled", throttled(), 1, true),
        new Watch("Database CPU", database.metricCPUUtilization(), 80, true),
        new Watch("Database connections", database.metricDatabaseConnections(), 320, true),
        new Watch("Database memory", database.metricFreeableMemory(), 150e6, false),
        new Watch("Database space", database.metricFreeStorageSpace(), 2e9, false),
        new Watch("Warm-up failed", props.warmUp().metricErrors(), 1, true),
        new Watch("Sweep failed", props.sweep().metricErrors(), 1, true));
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
        .evaluationPeriods(2)
        .treatMissingData(TreatMissingData.NOT_BREACHING)
        .build();
  }

  private void tell(String address, List<Alarm> alarms) {
    var topic = Topic.Builder.create(this, "Alarms").enforceSsl(true).build();
    topic.addSubscription(new EmailSubscription(address));
    alarms.forEach(alarm -> alarm.addAlarmAction(new SnsAction(topic)));
  }

  private static GraphWidget graph(String title, IMetric metric) {
    return GraphWidget.Builder.create().title(title).left(List.of(metric)).period(PERIOD).build();
  }
}

package dev.scopekeeper.infrastructure;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** CloudFront's plans with one price a month, for one distribution and its web ACL. */
enum FlatPlan {
  FREE("Free", 0, 1e6, 100, 5),
  PRO("Pro", 15, 10e6, 50_000, 50),
  BUSINESS("Business", 200, 125e6, 50_000, 1_000),
  PREMIUM("Premium", 1_000, 500e6, 50_000, 5_000);

  private final String label;
  private final double dollars;
  private final double requests;
  private final double traffic;
  private final double files;

  /**
   * @param requests that are included
   * @param traffic to browsers that is included, in gigabytes
   * @param files in S3 that are included, in gigabytes
   */
  FlatPlan(String label, double dollars, double requests, double traffic, double files) {
    this.label = label;
    this.dollars = dollars;
    this.requests = requests;
    this.traffic = traffic;
    this.files = files;
  }

  /** The smallest plan that includes what these people ask for, with its price. */
  static String enough(Deployment size) {
    var use = CloudFrontUse.of(size.usage());
    return Arrays.stream(values())
        .filter(plan -> use.requests() <= plan.requests && use.traffic() <= plan.traffic)
        .findFirst()
        .map(plan -> plan.label + ", " + Markdown.number(plan.dollars))
        .orElse("none");
  }

  /**
   * For how many people each is enough, and from how many on it costs less than to pay as you go.
   *
   * @param viewers of one board
   */
  static String table(int viewers) {
    return Markdown.table(
        List.of(
            "plan",
            "dollars",
            "requests",
            "enough for people",
            "cheaper from",
            "cheaper than with a web ACL from"),
        Arrays.stream(values()).map(plan -> plan.row(viewers)).toList());
  }

  private List<String> row(int viewers) {
    return List.of(
        label,
        Markdown.number(dollars),
        Markdown.number(requests),
        Markdown.number(people(viewers)),
        cheaperFrom(viewers, CloudFrontUse::dollars),
        cheaperFrom(viewers, CloudFrontUse::withWebAcl));
  }

  private String cheaperFrom(int viewers, ToDoubleFunction<CloudFrontUse> without) {
    return IntStream.rangeClosed(1, people(viewers))
        .mapToObj(people -> new Usage(people, viewers))
        .filter(usage -> dollars(usage) < without.applyAsDouble(CloudFrontUse.of(usage)))
        .findFirst()
        .map(usage -> Markdown.number(usage.people()))
        .orElse("never");
  }

  /** Dollars a month, less the files that would be paid for without the plan. */
  private double dollars(Usage usage) {
    return dollars - Price.FILES.of(Math.min(files, usage.gigabytesOfFiles()));
  }

  private int people(int viewers) {
    var nobody = CloudFrontUse.of(new Usage(0, viewers)).requests();
    var each = CloudFrontUse.of(new Usage(1, viewers)).requests() - nobody;
    return (int) ((requests - nobody) / each);
  }
}
